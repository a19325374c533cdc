import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { TRIAGE } from "./triage-query";

/** From now on this version says what tickets are about. */
export function useActivateModel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => ok(api.POST("/api/admin/triage/models/{id}/activate", { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: [TRIAGE] }),
  });
}
