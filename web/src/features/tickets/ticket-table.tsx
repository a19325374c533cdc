import { Group, Table, Text } from "@mantine/core";
import { IconInbox } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TicketSummary } from "~/lib/api/types";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import { PriorityBadge } from "~/ui/priority-badge";
import { RelativeTime } from "~/ui/relative-time";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { StatusPill } from "~/ui/status-pill";
import type { TicketSearch } from "./ticket-search";
import { useTickets } from "./use-tickets";

export function TicketTable({ search }: { search: TicketSearch }) {
  const { t } = useTranslation("tickets");
  const query = useTickets(search);
  const why = search.search === undefined ? "empty" : "nothingFound";
  return (
    <AsyncState
      query={query}
      skeleton={<RowsSkeleton />}
      isEmpty={(tickets) => tickets.length === 0}
      empty={
        <EmptyState icon={IconInbox} title={t(`list.${why}`)}>
          {t(`list.${why}Detail`)}
        </EmptyState>
      }
    >
      {(tickets) => (
        <>
          <Table.ScrollContainer minWidth={960}>
            <Table verticalSpacing="sm" horizontalSpacing="md" layout="fixed">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("list.subject")}</Table.Th>
                  <Table.Th w={180}>{t("list.status")}</Table.Th>
                  <Table.Th w={112}>{t("list.priority")}</Table.Th>
                  <Table.Th w={176}>{t("list.requester")}</Table.Th>
                  <Table.Th w={120}>{t("list.updated")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {tickets.map((ticket) => (
                  <TicketRow key={ticket.id} ticket={ticket} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <LoadMore query={query} />
        </>
      )}
    </AsyncState>
  );
}

function TicketRow({ ticket }: { ticket: TicketSummary }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={500} truncate>
          {ticket.subject}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {ticket.reference} · {ticket.excerpt}
        </Text>
      </Table.Td>
      <Table.Td>
        <StatusPill status={ticket.status} />
      </Table.Td>
      <Table.Td>
        <PriorityBadge priority={ticket.priority} />
      </Table.Td>
      <Table.Td>
        <Group gap="sm" wrap="nowrap">
          <PersonAvatar person={ticket.customer} size={20} />
          <Text size="sm" truncate>
            {displayName(ticket.customer)}
          </Text>
        </Group>
      </Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed">
          <RelativeTime at={ticket.updated_at} />
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
