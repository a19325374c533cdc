import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type Mailbox = components["schemas"]["Mailbox"];
export type MailboxSettings = components["schemas"]["MailboxSettings"];

export const MAILBOXES = ["mailboxes"] as const;

/** The mailboxes that are fetched, by name, and how it goes. */
export function useMailboxes() {
  return useQuery({
    queryKey: MAILBOXES,
    queryFn: ({ signal }) => ok(api.GET("/api/admin/mailboxes", { signal })),
    refetchInterval: 10_000,
  });
}
