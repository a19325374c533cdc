import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { AI_USAGE } from "./use-usage";

/** Asks the provider a trifle. */
export function useTestProvider() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ok(api.POST("/api/admin/ai/test")),
    onSettled: () => queries.invalidateQueries({ queryKey: [AI_USAGE] }),
  });
}
