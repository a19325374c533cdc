import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import type { InboxSearch } from "./inbox-search";

export type ReceivedMail = components["schemas"]["ReceivedMail"];

export const INBOX = "inbox";
const LOOK_AGAIN = 10_000;

/** Mail that came in, page by page, the newest first; looked at again while only the newest page is there. */
export function useInbox(search: InboxSearch) {
  return useInfiniteQuery({
    queryKey: [INBOX, "list", search],
    queryFn: ({ pageParam, signal }) =>
      ok(api.GET("/api/admin/inbox", { params: { query: { ...search, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? null,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    refetchInterval: ({ state }) => (state.data && state.data.pages.length > 1 ? false : LOOK_AGAIN),
    placeholderData: keepPreviousData,
  });
}
