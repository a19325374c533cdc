import { useInfiniteQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { TRIAGE } from "./triage-query";

export type TriageModel = components["schemas"]["ModelTableModel"];

/** How often it is looked whether there is a new one. In milliseconds. */
const LOOK = 3_000;

/**
 * The versions of the models page by page, the newest first.
 *
 * @param isWatched a new one is on its way
 */
export function useModels(isWatched: boolean) {
  return useInfiniteQuery({
    queryKey: [TRIAGE, "models"],
    queryFn: ({ pageParam, signal }) =>
      ok(api.GET("/api/admin/triage/models", { params: { query: pageParam === null ? {} : { cursor: pageParam } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    refetchInterval: isWatched ? LOOK : false,
  });
}
