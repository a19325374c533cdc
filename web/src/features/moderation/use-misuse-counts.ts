import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { useLiveEvent } from "~/lib/live/use-live-event";
import { MISUSE } from "./misuse-query";

const misuseCountsQuery = queryOptions({
  queryKey: [MISUSE, "counts"],
  queryFn: ({ signal }) => ok(api.GET("/api/admin/misuse-counts", { signal })),
});

/** How much waits for an admin's eye; goes with the live events, and refreshes whatever else of misuse is on the screen. */
export function useMisuseCounts() {
  const queries = useQueryClient();
  useLiveEvent(["misuse.detected", "misuse.settled", "ready"], () => void queries.invalidateQueries({ queryKey: [MISUSE] }));
  return useQuery(misuseCountsQuery).data;
}
