import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { MISUSE } from "./misuse-query";

export type MisuseReport = components["schemas"]["MisuseReport"];
export type Pattern = MisuseReport["patterns"][number];
export type Finding = MisuseReport["findings"][number];
export type Evidence = MisuseReport["evidence"][number];

/** Reports page by page, those that nobody reviewed first. */
export function useMisuseReports(unreviewed: boolean) {
  return useInfiniteQuery({
    queryKey: [MISUSE, "reports", unreviewed],
    queryFn: ({ pageParam, signal }) =>
      ok(api.GET("/api/admin/misuse-reports", { params: { query: { unreviewed, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? null,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    placeholderData: keepPreviousData,
  });
}
