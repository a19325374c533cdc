import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { MISUSE } from "./misuse-query";

/** Whether flagged words are misuse or not. */
export function useDecideContent() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, isMisuse }: { id: number; isMisuse: boolean }) =>
      ok(isMisuse ? api.POST("/api/admin/flagged-content/{id}/confirm", { params: { path: { id } } }) : api.POST("/api/admin/flagged-content/{id}/clear", { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: [MISUSE] }),
  });
}
