import { queryOptions } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** What may follow for a ticket: the server alone knows the life cycle. */
export const legalStatusesQuery = (id: number, version: number) =>
  queryOptions({
    queryKey: ["legal-statuses", id, version],
    queryFn: async ({ signal }) => (await ok(api.GET("/api/tickets/{id}", { params: { path: { id } }, signal }))).actions.statuses,
    staleTime: Infinity,
    gcTime: 60_000,
  });
