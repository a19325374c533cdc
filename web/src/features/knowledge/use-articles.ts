import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import type { ArticleSearch } from "./article-search";

export type ArticleSummary = components["schemas"]["ArticleSummary"];

export const ARTICLES = ["articles"] as const;

export const articlesQuery = (search: ArticleSearch) =>
  infiniteQueryOptions({
    queryKey: [...ARTICLES, search],
    queryFn: ({ pageParam, signal }) =>
      ok(api.GET("/api/knowledge/articles", { params: { query: { ...search, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? null,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    placeholderData: keepPreviousData,
  });

/** Articles that staff may read, drafts included, page by page. */
export function useArticles(search: ArticleSearch) {
  return useInfiniteQuery(articlesQuery(search));
}
