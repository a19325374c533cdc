import { Code, Table, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconPlayerPlay } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { useNow } from "~/lib/i18n/use-now";
import { DataTable } from "~/ui/data-table";
import { RelativeTime } from "~/ui/relative-time";
import { TonePill } from "~/ui/tone-pill";
import { stateOf } from "./reader-state";
import type { FailedEvent, Reader } from "./use-readers";

const LOOKS = {
  current: { icon: IconCircleCheck, tone: "green" },
  behind: { icon: IconPlayerPlay, tone: "blue" },
  late: { icon: IconAlertTriangle, tone: "amber" },
} as const;

/** The server counts no further. */
const MOST = 10_000;

export function ReaderTable({ readers, failures }: { readers: readonly Reader[]; failures: readonly FailedEvent[] }) {
  const { t } = useTranslation("system");
  return (
    <DataTable
      label={t("readers.title")}
      minWidth={640}
      head={
        <>
          <Table.Th>{t("readers.name")}</Table.Th>
          <Table.Th w={152}>{t("readers.state")}</Table.Th>
          <Table.Th w={112} ta="right">
            {t("readers.pending")}
          </Table.Th>
          <Table.Th w={112} ta="right">
            {t("readers.failed")}
          </Table.Th>
          <Table.Th w={128}>{t("readers.moved")}</Table.Th>
        </>
      }
    >
      {readers.map((reader) => (
        <ReaderRow key={reader.name} reader={reader} failed={failures.filter((failure) => failure.reader === reader.name).length} />
      ))}
    </DataTable>
  );
}

function ReaderRow({ reader, failed }: { reader: Reader; failed: number }) {
  const { t } = useTranslation("system");
  const { number } = useFormat();
  const state = stateOf(reader, useNow());
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={550} truncate>
          {reader.name}
        </Text>
        <Code>{reader.log}</Code>
      </Table.Td>
      <Table.Td>
        <TonePill {...LOOKS[state]}>{t(`readers.${state}`)}</TonePill>
      </Table.Td>
      <Table.Td ta="right">{reader.pending >= MOST ? t("readers.atLeast", { number: number(MOST) }) : number(reader.pending)}</Table.Td>
      <Table.Td ta="right">{number(failed)}</Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed">
          <RelativeTime at={reader.updated_at} />
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
