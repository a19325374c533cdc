import { infiniteQueryOptions, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { TICKET_EVENTS } from "~/lib/live/events";
import { useLiveEvent } from "~/lib/live/use-live-event";

interface TicketSearch {
  search?: string;
}

export const ticketsQuery = (search: TicketSearch) =>
  infiniteQueryOptions({
    queryKey: ["tickets", "list", search],
    queryFn: ({ pageParam, signal }) =>
      ok(api.GET("/api/tickets", { params: { query: { ...search, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? null,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });

/** The tickets one may see, page by page, newest first; kept up to date. */
export function useTickets(search: TicketSearch) {
  const queries = useQueryClient();
  useLiveEvent(TICKET_EVENTS, () => void queries.invalidateQueries({ queryKey: ["tickets", "list"] }));
  return useInfiniteQuery(ticketsQuery(search));
}
