import { useInfiniteQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { LOOK_AGAIN } from "./use-system-health";

export type Job = components["schemas"]["Job"];

const PAGE = 100;

/** What is done in the background; `failing` for only what failed the last time. */
export function useJobs(failing: boolean) {
  return useInfiniteQuery({
    queryKey: ["system", "jobs", failing],
    queryFn: ({ pageParam, signal }) =>
      ok(api.GET("/api/admin/jobs", { params: { query: { failing, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? null,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    refetchInterval: LOOK_AGAIN,
  });
}
