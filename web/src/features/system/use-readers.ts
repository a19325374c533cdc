import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { LOOK_AGAIN } from "./use-system-health";

export type Reader = components["schemas"]["FeedStandingReader"];
export type FailedEvent = components["schemas"]["FeedStandingFailure"];

/** How far the readers of the event logs are, and what they gave up on. */
export function useReaders() {
  return useQuery({
    queryKey: ["system", "readers"],
    queryFn: ({ signal }) => ok(api.GET("/api/admin/readers", { signal })),
    refetchInterval: LOOK_AGAIN,
  });
}
