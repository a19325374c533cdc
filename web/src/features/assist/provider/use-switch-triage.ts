import { useMutation, useQueryClient } from "@tanstack/react-query";
import { settingsQuery } from "~/features/settings/use-settings";
import { api, ok } from "~/lib/api/client";

/** New tickets are understood, or not, from now on. */
export function useSwitchTriage() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (enabled: boolean) => ok(api.PATCH("/api/admin/settings", { body: { triage: { enabled } } })),
    onSuccess: (settings) => queries.setQueryData(settingsQuery.queryKey, settings),
  });
}
