import { Code, Table, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconClock, IconPlayerPlay } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { RelativeTime } from "~/ui/relative-time";
import { TonePill } from "~/ui/tone-pill";
import type { Job } from "./use-jobs";

const KNOWN = ["close-resolved", "hand-out", "misuse-detection", "purge-access", "purge-mail", "purge-notifications", "purge-uploads", "send-mail", "system-alerts", "import"] as const;
/** How the server names what is done again and again. */
const RECURRING = "recurring";

export const JobRow = memo(function JobRow({ job }: { job: Job }) {
  const { t } = useTranslation("system");
  const known = KNOWN.find((one) => one === job.name);
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={550} truncate>
          {known ? t(`job.${known}`) : job.name}
        </Text>
        <Code>{job.instance === RECURRING ? job.name : `${job.name} ${job.instance}`}</Code>
      </Table.Td>
      <Table.Td>
        <JobState job={job} />
      </Table.Td>
      <Table.Td>
        <When at={job.next_run} />
      </Table.Td>
      <Table.Td>
        <When at={job.last_success} />
      </Table.Td>
      <Table.Td>
        <When at={job.last_failure} />
      </Table.Td>
    </Table.Tr>
  );
});

function JobState({ job }: { job: Job }) {
  const { t } = useTranslation("system");
  if (job.consecutive_failures > 0) {
    return (
      <TonePill tone="red" icon={IconAlertTriangle}>
        {t("jobs.failing", { count: job.consecutive_failures })}
      </TonePill>
    );
  }
  if (job.is_running) {
    return (
      <TonePill tone="blue" icon={IconPlayerPlay}>
        {t("jobs.running")}
      </TonePill>
    );
  }
  return job.last_success === null ? (
    <TonePill tone="grey" icon={IconClock}>
      {t("jobs.waiting")}
    </TonePill>
  ) : (
    <TonePill tone="green" icon={IconCircleCheck}>
      {t("jobs.well")}
    </TonePill>
  );
}

function When({ at }: { at: string | null }) {
  const { t } = useTranslation("system");
  return (
    <Text size="sm" c="dimmed">
      {at === null ? t("jobs.never") : <RelativeTime at={at} />}
    </Text>
  );
}
