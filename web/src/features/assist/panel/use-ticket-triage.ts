import { queryOptions, useQuery } from "@tanstack/react-query";
import { ok } from "~/lib/api/client";
import { triageApi } from "../triage-api";

const triageQuery = (ticketId: number) =>
  queryOptions({
    queryKey: ["assist", "triage", ticketId],
    queryFn: ({ signal }) => ok(triageApi.GET("/api/tickets/{id}/triage", { params: { path: { id: ticketId } }, signal })),
  });

/** What triage made of the ticket when it came. */
export function useTicketTriage(ticketId: number) {
  return useQuery(triageQuery(ticketId));
}
