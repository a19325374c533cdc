import { Group } from "@mantine/core";
import { IconLock, IconPencil, IconWorld } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { TonePill } from "~/ui/tone-pill";
import type { Article } from "./use-article";

/** Whether it is published, and for whom. */
export function ArticleState({ article: { status, visibility } }: { article: Pick<Article, "status" | "visibility"> }) {
  const { t } = useTranslation("knowledge");
  return (
    <Group gap={4}>
      {status === "draft" && (
        <TonePill tone="grey" icon={IconPencil}>
          {t("status.draft")}
        </TonePill>
      )}
      <TonePill tone={visibility === "public" ? "green" : "amber"} icon={visibility === "public" ? IconWorld : IconLock}>
        {t(`visibility.${visibility}`)}
      </TonePill>
    </Group>
  );
}
