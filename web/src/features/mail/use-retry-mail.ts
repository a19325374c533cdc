import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** Sends one mail again that was given up or kept. */
export function useRetryMail() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => ok(api.POST("/api/admin/mails/{id}/retry", { params: { path: { id } } })),
    onSuccess: (detail) => {
      queries.setQueryData(["mail", detail.mail.id], detail);
      return queries.invalidateQueries({ queryKey: ["mails"] });
    },
  });
}

/** Sends all again that were given up; answers how many. */
export function useRetryFailed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ok(api.POST("/api/admin/mails/retry-failed")),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["mails"] }),
  });
}
