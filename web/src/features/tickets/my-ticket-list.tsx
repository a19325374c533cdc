import { Group, Stack, Text } from "@mantine/core";
import { IconInbox } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { RelativeTime } from "~/ui/relative-time";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { StatusPill } from "~/ui/status-pill";
import classes from "./my-ticket-list.module.css";
import { useTickets } from "./use-tickets";

/** One's own tickets, for a narrow screen as well. */
export function MyTicketList() {
  const { t } = useTranslation("tickets");
  const query = useTickets({});
  return (
    <AsyncState
      query={query}
      skeleton={<RowsSkeleton />}
      isEmpty={(tickets) => tickets.length === 0}
      empty={
        <EmptyState icon={IconInbox} title={t("list.empty")}>
          {t("list.emptyDetail")}
        </EmptyState>
      }
    >
      {(tickets) => (
        <>
          <ul className={classes.list}>
            {tickets.map(({ id, subject, reference, status, updated_at }) => (
              <li key={id} className={classes.row}>
                <Stack gap={0} miw={0} flex="1 1 240px">
                  <Text fw={500} truncate>
                    {subject}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {reference}
                  </Text>
                </Stack>
                <Group gap="md" justify="space-between" flex="1 0 auto" maw={{ sm: 280 }}>
                  <StatusPill status={status} toCustomer />
                  <Text size="sm" c="dimmed" w={96} ta="right">
                    <RelativeTime at={updated_at} />
                  </Text>
                </Group>
              </li>
            ))}
          </ul>
          <LoadMore query={query} />
        </>
      )}
    </AsyncState>
  );
}
