import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { settingsQuery, type TicketSettings } from "./use-settings";

/** What is left out stays as it is. */
export function useChangeSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (tickets: Partial<TicketSettings>) => ok(api.PATCH("/api/admin/settings", { body: { tickets } })),
    onSuccess: (settings) => queries.setQueryData(settingsQuery.queryKey, settings),
  });
}
