import { useInfiniteQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type Import = components["schemas"]["ImportTableImport"];

export const IMPORTS = ["imports"] as const;

/** How often an import that goes on is looked at, in milliseconds. */
export const LOOK_AGAIN = 1_000;

export function isGoingOn({ state }: Pick<Import, "state">): boolean {
  return state === "waiting" || state === "running";
}

/** Imports page by page, the newest first; looked at again while one goes on. */
export function useImports() {
  return useInfiniteQuery({
    queryKey: [...IMPORTS, "list"],
    queryFn: ({ pageParam, signal }) => ok(api.GET("/api/admin/imports", { params: { query: pageParam === null ? {} : { cursor: pageParam } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? null,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isGoingOn)) ? 2 * LOOK_AGAIN : false),
  });
}
