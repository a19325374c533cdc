import { useInfiniteQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { NOTIFICATIONS, type Which } from "./notification";

export const LISTS = [NOTIFICATIONS, "list"] as const;
/** As many as fill the panel once. */
const LIMIT = 20;

/** One's notifications page by page, the newest first. */
export function useNotifications(which: Which) {
  return useInfiniteQuery({
    queryKey: [...LISTS, which],
    queryFn: ({ pageParam, signal }) =>
      ok(api.GET("/api/notifications", { params: { query: { unread: which === "unread", limit: LIMIT, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? null,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    // What happened while nobody looked is read anew; until then the list is as it was.
    staleTime: 0,
  });
}
