import { Code, Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RelativeTime } from "~/ui/relative-time";
import classes from "./system.module.css";
import type { FailedEvent } from "./use-readers";

/** The events that readers gave up on, the newest first. */
export function FailedEvents({ failures }: { failures: readonly FailedEvent[] }) {
  const { t } = useTranslation("system");
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm" maw={640}>
        {t("failures.detail")}
      </Text>
      <ul className={classes.failures}>
        {failures.map(({ id, reader, log, event_id, attempts, error, failed_at }) => (
          <Paper component="li" key={id} withBorder radius="md" p="sm">
            <div className={classes.partHead}>
              <Text size="sm" fw={550}>
                {t("failures.event", { reader, log, event: event_id })}
              </Text>
              <Text size="xs" c="dimmed">
                {t("failures.attempts", { count: attempts })} · <RelativeTime at={failed_at} />
              </Text>
            </div>
            <Code block className={classes.reason}>
              {error}
            </Code>
          </Paper>
        ))}
      </ul>
    </>
  );
}
