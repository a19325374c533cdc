import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { MISUSE } from "./misuse-query";

export type FlaggedContent = components["schemas"]["FlaggedContentFlagged"];

/** Words that were found to be harmful, page by page, the newest first. */
export function useFlaggedContent(undecided: boolean) {
  return useInfiniteQuery({
    queryKey: [MISUSE, "flagged", undecided],
    queryFn: ({ pageParam, signal }) =>
      ok(api.GET("/api/admin/flagged-content", { params: { query: { undecided, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? null,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    placeholderData: keepPreviousData,
  });
}
