import { Alert, Button, Collapse, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconGitMerge } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Markdown } from "~/ui/markdown";
import { RelativeTime } from "~/ui/relative-time";
import type { Article } from "./use-article";

interface ConflictProps {
  /** The article as somebody else left it. */
  theirs: Article;
  onMine: () => void;
  onTheirs: () => void;
}

/** Somebody else saved the article in the meantime: both versions are there, and one decides. */
export function Conflict({ theirs, onMine, onTheirs }: ConflictProps) {
  const { t } = useTranslation("knowledge");
  const [shown, { toggle }] = useDisclosure();
  return (
    <Alert color="yellow" icon={<IconGitMerge size={18} />} title={t("conflict.title")} role="alert" mb="md">
      <Text size="sm" mb="sm">
        {t("conflict.detail")} <RelativeTime at={theirs.updated_at} />
      </Text>
      <Group gap="sm">
        <Button size="sm" variant="default" onClick={toggle} aria-expanded={shown}>
          {t(shown ? "conflict.hide" : "conflict.show")}
        </Button>
        <Button size="sm" variant="default" onClick={onTheirs}>
          {t("conflict.theirs")}
        </Button>
        <Button size="sm" onClick={onMine}>
          {t("conflict.mine")}
        </Button>
      </Group>
      <Collapse expanded={shown}>
        <Text fw={600} mt="md" mb={4}>
          {theirs.title}
        </Text>
        <Markdown text={theirs.body} />
      </Collapse>
    </Alert>
  );
}
