import { useMutation } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import type { MailboxSettings } from "./use-mailboxes";

export type Trial = components["schemas"]["MailboxesTrial"];

/** Tries settings out, and changes nothing. Without a password, the one that is known for them counts. */
export function useTestMailbox() {
  return useMutation({
    mutationFn: ({ id, settings }: { id: number | null; settings: MailboxSettings }) => ok(api.POST("/api/admin/mailboxes/test", { body: { id, settings } })),
  });
}
