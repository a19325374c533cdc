import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import type { HelpSearch } from "./help-search";

export type HelpEntry = components["schemas"]["HelpEntry"];

export const helpArticlesQuery = (search: HelpSearch) =>
  infiniteQueryOptions({
    queryKey: ["help", "articles", search],
    queryFn: ({ pageParam, signal }) =>
      ok(api.GET("/api/knowledge/public/articles", { params: { query: { ...search, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? null,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    placeholderData: keepPreviousData,
  });

/** Public articles page by page. While others are looked for, those of before stay. */
export function useHelpArticles(search: HelpSearch) {
  return useInfiniteQuery(helpArticlesQuery(search));
}
