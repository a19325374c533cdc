import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { MAILBOXES, type MailboxSettings } from "./use-mailboxes";

/** Adds a mailbox, or changes the one of that id. */
export function useSaveMailbox() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, settings }: { id: number | null; settings: MailboxSettings }) =>
      id === null ? ok(api.POST("/api/admin/mailboxes", { body: settings })) : ok(api.PUT("/api/admin/mailboxes/{id}", { params: { path: { id } }, body: settings })),
    onSuccess: () => queries.invalidateQueries({ queryKey: MAILBOXES }),
  });
}
