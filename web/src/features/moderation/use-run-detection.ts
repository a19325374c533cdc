import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { MISUSE } from "./misuse-query";

/** Looks for misuse now, in so many hours. */
export function useRunDetection() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (hours: number) => ok(api.POST("/api/admin/trigger-misuse-detection", { body: { hours } })),
    onSettled: () => queries.invalidateQueries({ queryKey: [MISUSE] }),
  });
}
