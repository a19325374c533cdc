import { Table, Text, Title } from "@mantine/core";
import { IconCircleCheck, IconPlayerPause, IconPlugOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { AsyncState } from "~/ui/async-state";
import { DataTable } from "~/ui/data-table";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { TonePill } from "~/ui/tone-pill";
import classes from "./provider.module.css";
import { type ProviderState, type UsageDay, useUsage } from "./use-usage";

const LOOKS = {
  off: { icon: IconPlugOff, tone: "grey" },
  ok: { icon: IconCircleCheck, tone: "green" },
  open: { icon: IconPlayerPause, tone: "amber" },
} as const satisfies Record<ProviderState, unknown>;

/** How the provider is, and what was asked of it day by day. */
export function UsageSection() {
  const { t } = useTranslation("ai-settings");
  const query = useUsage();
  const state = query.data?.state;
  return (
    <section aria-labelledby="ai-usage">
      <div className={classes.head}>
        <Title order={2} size="h3" id="ai-usage">
          {t("usage.title")}
        </Title>
        {state && <TonePill {...LOOKS[state]}>{t(`usage.state.${state}`)}</TonePill>}
      </div>
      <Text size="sm" c="dimmed" mb="sm">
        {t(state === "open" ? "usage.openDetail" : "usage.detail")}
      </Text>
      <AsyncState query={query} skeleton={<RowsSkeleton rows={4} height={40} />} isEmpty={({ days }) => days.length === 0} empty={<Text size="sm">{t("usage.none")}</Text>}>
        {({ days }) => (
          <DataTable
            label={t("usage.title")}
            minWidth={620}
            head={
              <>
                <Table.Th>{t("usage.day")}</Table.Th>
                <Table.Th ta="right">{t("usage.calls")}</Table.Th>
                <Table.Th ta="right">{t("usage.failures")}</Table.Th>
                <Table.Th ta="right">{t("usage.input")}</Table.Th>
                <Table.Th ta="right">{t("usage.output")}</Table.Th>
                <Table.Th ta="right">{t("usage.cost")}</Table.Th>
              </>
            }
          >
            {days.map((day) => (
              <DayRow key={day.day} day={day} />
            ))}
          </DataTable>
        )}
      </AsyncState>
    </section>
  );
}

function DayRow({ day: { day, calls, failures, input_tokens, output_tokens, cost } }: { day: UsageDay }) {
  const { number, date } = useFormat();
  return (
    <Table.Tr>
      <Table.Td>{date(day)}</Table.Td>
      <Table.Td ta="right">{number(calls)}</Table.Td>
      <Table.Td ta="right">{number(failures)}</Table.Td>
      <Table.Td ta="right">{number(input_tokens)}</Table.Td>
      <Table.Td ta="right">{number(output_tokens)}</Table.Td>
      <Table.Td ta="right">{number(cost, { minimumFractionDigits: 2, maximumFractionDigits: 4 })}</Table.Td>
    </Table.Tr>
  );
}
