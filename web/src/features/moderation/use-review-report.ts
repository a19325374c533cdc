import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { MISUSE } from "./misuse-query";

export function useReviewReport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, note }: { id: number; note: string }) =>
      ok(api.POST("/api/admin/misuse-reports/{id}/mark-reviewed", { params: { path: { id } }, body: note.trim() === "" ? {} : { note } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [MISUSE] }),
  });
}
