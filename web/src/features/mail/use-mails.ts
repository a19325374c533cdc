import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import type { MailSearch } from "./mail-search";

export type Mail = components["schemas"]["OutboxTableMail"];

const LOOK_AGAIN = 10_000;

/** The outbox page by page, the newest first; looked at again while only the newest page is there. */
export function useMails(search: MailSearch) {
  return useInfiniteQuery({
    queryKey: ["mails", search],
    queryFn: ({ pageParam, signal }) =>
      ok(api.GET("/api/admin/mails", { params: { query: { ...search, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? null,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    refetchInterval: ({ state }) => (state.data && state.data.pages.length > 1 ? false : LOOK_AGAIN),
    placeholderData: keepPreviousData,
  });
}
