import { Box, Text, Title } from "@mantine/core";
import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { TicketSummary } from "~/lib/api/types";

/** What the list knows of the ticket that is open. */
export function ListedTicketPage() {
  const id = Number(useParams({ strict: false }).ticketId);
  const lists = useQueryClient().getQueriesData<InfiniteData<{ items: TicketSummary[] }>>({ queryKey: ["ticket-rows"] });
  const ticket = lists.flatMap(([, data]) => data?.pages ?? []).flatMap(({ items }) => items).find((one) => one.id === id);
  return (
    <Box p="lg">
      <Title order={2}>{ticket?.subject}</Title>
      <Text c="dimmed">{ticket?.reference}</Text>
    </Box>
  );
}
