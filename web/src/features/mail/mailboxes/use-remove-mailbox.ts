import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "~/lib/api/client";
import { MAILBOXES } from "./use-mailboxes";

/** Mail that came by it stays. */
export function useRemoveMailbox() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => api.DELETE("/api/admin/mailboxes/{id}", { params: { path: { id } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: MAILBOXES }),
  });
}
