import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

export const ticketQuery = (id: number) =>
  queryOptions({
    queryKey: ["tickets", "detail", id],
    queryFn: ({ signal }) => ok(api.GET("/api/tickets/{id}", { params: { path: { id } }, signal })),
  });

/** A ticket and what one may do with it. */
export function useTicket(id: number) {
  return useQuery(ticketQuery(id));
}
