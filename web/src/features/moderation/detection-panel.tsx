import { Button, Group, NativeSelect, Paper, Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { AsyncState } from "~/ui/async-state";
import { displayName } from "~/ui/person-avatar";
import { ProblemAlert } from "~/ui/problem-alert";
import { RelativeTime } from "~/ui/relative-time";
import classes from "./moderation.module.css";
import { useRunDetection } from "./use-run-detection";
import { type SchedulerStatus, useSchedulerStatus } from "./use-scheduler-status";

const SPANS = [24, 72, 168, 720] as const;

/** When misuse is looked for, what came of it last, and having it done now. */
export function DetectionPanel() {
  const { t } = useTranslation("moderation");
  const query = useSchedulerStatus();
  const run = useRunDetection();
  const [hours, setHours] = useState<number>(SPANS[0]);
  return (
    <Paper component="section" withBorder radius="md" p="md" mb="md" aria-label={t("run.title")}>
      <Group justify="space-between" align="end" gap="md">
        <AsyncState query={query} skeleton={<Skeleton height={44} width={320} maw="100%" />}>
          {(status) => <Status status={status} />}
        </AsyncState>
        <Group gap="sm" align="end">
          <NativeSelect
            size="sm"
            label={t("run.span")}
            value={String(hours)}
            onChange={(event) => setHours(Number(event.currentTarget.value))}
            data={SPANS.map((span) => ({ value: String(span), label: t(`run.hours.${span}`) }))}
          />
          <Button leftSection={<IconPlayerPlay size={16} />} loading={run.isPending} onClick={() => run.mutate(hours)}>
            {t("run.now")}
          </Button>
        </Group>
      </Group>
      <Stack gap="sm" aria-live="polite">
        {run.isError && (
          <div style={{ marginTop: 12 }}>
            <ProblemAlert error={run.error} />
          </div>
        )}
        {run.isSuccess && (
          <VisuallyHidden>
            <Result result={run.data} />
          </VisuallyHidden>
        )}
      </Stack>
    </Paper>
  );
}

function Status({ status: { next_run, is_running, last_run, last_by, last_result } }: { status: SchedulerStatus }) {
  const { t } = useTranslation("moderation");
  const format = useFormat();
  return (
    <dl className={classes.facts}>
      <dt>{t("run.next")}</dt>
      <dd>{is_running ? t("run.running") : next_run === null ? t("run.never") : format.weekdayTime(next_run)}</dd>
      <dt>{t("run.last")}</dt>
      <dd>
        {last_run === null || last_result === null ? (
          t("run.notYet")
        ) : (
          <>
            <RelativeTime at={last_run} />
            {last_by && ` · ${displayName(last_by)}`} · <Result result={last_result} />
          </>
        )}
      </dd>
    </dl>
  );
}

function Result({ result: { users, reports, failures } }: { result: { users: number; reports: number; failures: number } }) {
  const { t } = useTranslation("moderation");
  const { list } = useFormat();
  const parts = [t("run.users", { count: users }), t("run.reports", { count: reports }), ...(failures > 0 ? [t("run.failures", { count: failures })] : [])];
  return <>{list(parts)}</>;
}
