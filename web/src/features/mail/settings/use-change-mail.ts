import { useMutation, useQueryClient } from "@tanstack/react-query";
import { settingsQuery } from "~/features/settings/use-settings";
import { api, ok } from "~/lib/api/client";
import type { MailChange } from "./mail-change";

/** What is left out stays as it is. */
export function useChangeMail() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mail: MailChange) => ok(api.PATCH("/api/admin/settings", { body: { mail } })),
    onSuccess: (settings) => queries.setQueryData(settingsQuery.queryKey, settings),
  });
}

/** Whether the server of the saved settings lets us in. */
export function useTestConnection() {
  return useMutation({ mutationFn: () => ok(api.POST("/api/admin/mail/connection-test")) });
}
