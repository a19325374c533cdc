import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

/** What triage made of one field of a ticket, and what stands there now. */
export type Guess = components["schemas"]["TriageGuess"];

const triageQuery = (ticketId: number) =>
  queryOptions({
    queryKey: ["assist", "triage", ticketId],
    queryFn: ({ signal }) => ok(api.GET("/api/tickets/{id}/triage", { params: { path: { id: ticketId } }, signal })),
  });

/** What triage made of the ticket when it came. */
export function useTicketTriage(ticketId: number) {
  return useQuery(triageQuery(ticketId));
}
