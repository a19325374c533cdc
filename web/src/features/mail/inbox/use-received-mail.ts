import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { INBOX } from "./use-inbox";

/** One mail with what is to be read in it. */
export function useReceivedMail(id: number) {
  return useQuery({
    queryKey: [INBOX, "mail", id],
    queryFn: ({ signal }) => ok(api.GET("/api/admin/inbox/{id}", { params: { path: { id } }, signal })),
  });
}
