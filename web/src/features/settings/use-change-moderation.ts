import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { settingsQuery } from "./use-settings";

export type ModerationSettings = components["schemas"]["ModerationSettings"];

/** What is left out stays as it is. */
export function useChangeModeration() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (moderation: Partial<ModerationSettings>) => ok(api.PATCH("/api/admin/settings", { body: { moderation } })),
    onSuccess: (settings) => {
      queries.setQueryData(settingsQuery.queryKey, settings);
      // Another hour or zone is another next run.
      return queries.invalidateQueries({ queryKey: ["misuse"] });
    },
  });
}
