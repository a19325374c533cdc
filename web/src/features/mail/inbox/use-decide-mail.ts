import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { INBOX } from "./use-inbox";

/** Has a mail looked at again, takes it, or puts it aside. */
export function useDecideMail() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, action }: { id: number; action: "retry" | "accept" | "dismiss" }) => {
      const params = { params: { path: { id } } };
      switch (action) {
        case "retry":
          return ok(api.POST("/api/admin/inbox/{id}/retry", params));
        case "accept":
          return ok(api.POST("/api/admin/inbox/{id}/accept", params));
        case "dismiss":
          return ok(api.POST("/api/admin/inbox/{id}/dismiss", params));
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [INBOX] }),
  });
}
