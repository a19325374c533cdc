import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { INBOX } from "./use-inbox";

/** How many mails there are in each state. */
export function useInboxCounts() {
  return useQuery({
    queryKey: [INBOX, "counts"],
    queryFn: async ({ signal }) => (await ok(api.GET("/api/admin/inbox/counts", { signal }))).states,
    refetchInterval: 10_000,
  });
}
