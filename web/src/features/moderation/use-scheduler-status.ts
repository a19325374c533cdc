import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { MISUSE } from "./misuse-query";

export type SchedulerStatus = components["schemas"]["MisuseSchedulerStatus"];

export function useSchedulerStatus() {
  return useQuery({
    queryKey: [MISUSE, "scheduler"],
    queryFn: ({ signal }) => ok(api.GET("/api/admin/scheduler-status", { signal })),
  });
}
