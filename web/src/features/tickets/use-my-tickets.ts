import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { type TicketEvent, TICKET_EVENTS } from "~/lib/live/events";
import { useLiveEvent } from "~/lib/live/use-live-event";
import { STATUSES_SHOWN, withTicket } from "./my-tickets-live";
import { type MyTicketsSearch, type Shown, SHOWN } from "./my-tickets-search";

const KEY = ["tickets", "mine"] as const;

const queryOf = (shown: Shown, search: string) => ({
  status: [...STATUSES_SHOWN[shown]],
  sort: "-last_message_at",
  limit: 20,
  ...(search === "" ? {} : { search }),
});

export const myTicketsQuery = (shown: Shown, search: string) =>
  infiniteQueryOptions({
    queryKey: [...KEY, shown, search] as const,
    queryFn: ({ pageParam, signal }) =>
      ok(api.GET("/api/tickets", { params: { query: { ...queryOf(shown, search), ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? null,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });

/** One's own tickets, those last spoken of first, page by page; kept up to date. */
export function useMyTickets({ show, search = "" }: MyTicketsSearch) {
  const shown: Shown = show ?? "open";
  const queries = useQueryClient();
  const hear = ({ ticket }: TicketEvent) => {
    for (const one of SHOWN) {
      if (ticket) {
        queries.setQueryData(myTicketsQuery(one, "").queryKey, (data) => data && withTicket(data, ticket, one));
      }
    }
    // What the rows show is right now; their order, and what a search finds, is read anew when one comes back.
    void queries.invalidateQueries({ queryKey: KEY, refetchType: "none" });
  };
  useLiveEvent(TICKET_EVENTS, hear);
  return useInfiniteQuery({ ...myTicketsQuery(shown, search), ...(search !== "" && { placeholderData: keepPreviousData }) });
}
