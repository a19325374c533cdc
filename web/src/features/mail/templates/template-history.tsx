import { Button, Card, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RelativeTime } from "~/ui/relative-time";
import classes from "./templates.module.css";
import type { TemplateTexts } from "./use-save-template";
import type { TemplateDetail } from "./use-templates";

interface TemplateHistoryProps {
  history: TemplateDetail["history"];
  original: TemplateTexts;
  onTake: (texts: TemplateTexts) => void;
}

/** Who changed a template when, and to what; each can be taken into the editor again. */
export function TemplateHistory({ history, original, onTake }: TemplateHistoryProps) {
  const { t } = useTranslation("mail");
  return (
    <Stack gap="sm">
      {history.map(({ version, template, changed_at, changed_by }) => (
        <Card key={version} withBorder radius="md" padding="sm">
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              <Text span inherit fw={600}>
                {changed_by.name}
              </Text>{" "}
              <Text span inherit c="dimmed">
                <RelativeTime at={changed_at} />
              </Text>
            </Text>
            <Button size="compact-xs" variant="default" onClick={() => onTake(template ?? original)}>
              {t("templates.take")}
            </Button>
          </Group>
          <pre className={classes.text}>{template === null ? t("templates.wasReset") : [template.subject, template.body].filter((part) => part !== "").join("\n\n")}</pre>
        </Card>
      ))}
    </Stack>
  );
}
