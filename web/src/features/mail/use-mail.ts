import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type MailDetail = components["schemas"]["OutboxTableDetail"];

const LOOK_AGAIN = 3_000;

/** One mail with all that is in it; looked at again while it is on its way. */
export function useMail(id: number) {
  return useQuery({
    queryKey: ["mail", id],
    queryFn: ({ signal }) => ok(api.GET("/api/admin/mails/{id}", { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.mail.state === "queued" || state.data?.mail.state === "sending" ? LOOK_AGAIN : false),
  });
}
