import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** What was written by mail: a message, or the ticket itself. */
export interface WrittenByMail {
  what: "message" | "ticket";
  id: number;
}

/** The whole mail behind it, once it is wanted. */
export function useOriginal({ what, id }: WrittenByMail, wanted: boolean) {
  return useQuery({
    queryKey: ["original", what, id],
    queryFn: ({ signal }) =>
      what === "message"
        ? ok(api.GET("/api/messages/{id}/original", { params: { path: { id } }, signal }))
        : ok(api.GET("/api/tickets/{id}/original", { params: { path: { id } }, signal })),
    enabled: wanted,
    staleTime: Infinity,
    retry: false,
  });
}
