import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type UnansweredQuestion = components["schemas"]["UnansweredQuestion"];

const unansweredQuery = infiniteQueryOptions({
  queryKey: ["unanswered"],
  queryFn: ({ pageParam, signal }) =>
    ok(api.GET("/api/knowledge/unanswered", { params: { query: pageParam === null ? {} : { cursor: pageParam } }, signal })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next_cursor ?? null,
  select: ({ pages }) => pages.flatMap((page) => page.items),
  staleTime: 0,
});

/** What customers asked the bot in vain, the last asked first. */
export function useUnanswered() {
  return useInfiniteQuery(unansweredQuery);
}

/** Puts a question aside until it is asked again. */
export function useDismiss() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => api.POST("/api/knowledge/unanswered/{id}/dismiss", { params: { path: { id } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: unansweredQuery.queryKey }),
  });
}
