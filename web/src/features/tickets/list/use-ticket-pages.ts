import { type InfiniteData, infiniteQueryOptions, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api, ok } from "~/lib/api/client";
import type { TicketSummary } from "~/lib/api/types";
import { keyOf, type TicketQuery } from "../filters/ticket-query";

const PAGE = 50;

export const ticketPagesQuery = (query: TicketQuery) =>
  infiniteQueryOptions({
    queryKey: ["ticket-rows", keyOf(query)],
    queryFn: ({ pageParam, signal }) =>
      ok(api.GET("/api/tickets", { params: { query: { ...query, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    select: rowsRead,
    // What happened while nobody looked was not heard; from then on all is, and reading anew would move what one reads.
    refetchOnMount: "always",
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

// Outside of the hook, so that it runs anew for new pages only.
function rowsRead({ pages }: InfiniteData<{ items: TicketSummary[] }>): TicketSummary[] {
  return pages.flatMap(({ items }) => items);
}

/** The tickets of a list, page by page to any depth. */
export function useTicketPages(query: TicketQuery) {
  const queries = useQueryClient();
  const key = keyOf(query);
  useEffect(
    () => () => {
      // Reading all pages anew on coming back would take as many requests; the first will do.
      queries.setQueryData<InfiniteData<unknown>>(["ticket-rows", key], (data) =>
        data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
      );
    },
    [queries, key],
  );
  return useInfiniteQuery(ticketPagesQuery(query));
}
