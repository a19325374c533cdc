import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { api, ok } from "~/lib/api/client";
import { useLiveEvent } from "~/lib/live/use-live-event";
import { nameInAddress } from "./use-views";

export interface ViewCount {
  count: number;
  /** Whether there may be more. */
  isCapped: boolean;
}

/** The server says up to once a second that numbers changed; nobody needs to see each of them. In milliseconds. */
const PAUSE = 1_500;

const viewCountsQuery = queryOptions({
  queryKey: ["views", "counts"],
  queryFn: async ({ signal }) => (await ok(api.GET("/api/views/counts", { signal }))).items,
  select: (items) =>
    new Map(items.flatMap(({ id, key, count, capped }) => (count === null ? [] : [[nameInAddress({ id, key }), { count, isCapped: capped }] as const]))),
});

/** How many tickets the views have, by what an address calls them; those that search for words have no number. */
export function useViewCounts(): ReadonlyMap<string | number, ViewCount> | undefined {
  const queries = useQueryClient();
  const next = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(next.current), []);
  useLiveEvent(["stats.changed", "ready"], () => {
    next.current ??= setTimeout(() => {
      next.current = undefined;
      void queries.invalidateQueries({ queryKey: viewCountsQuery.queryKey });
    }, PAUSE);
  });
  return useQuery(viewCountsQuery).data;
}
