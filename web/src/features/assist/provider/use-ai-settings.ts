import { useMutation, useQueryClient } from "@tanstack/react-query";
import { settingsQuery } from "~/features/settings/use-settings";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { AI_USAGE } from "./use-usage";

export type AiSettings = components["schemas"]["SettingsAi"];
export type AiChange = components["schemas"]["AiChange"];
export type Provider = AiSettings["provider"];

/** What is left out stays as it is. */
export function useChangeAi() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ai: AiChange) => ok(api.PATCH("/api/admin/settings", { body: { ai } })),
    onSuccess: (settings) => {
      queries.setQueryData(settingsQuery.queryKey, settings);
      // Another provider is in another state.
      return queries.invalidateQueries({ queryKey: [AI_USAGE] });
    },
  });
}
