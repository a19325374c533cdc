import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ok } from "~/lib/api/client";
import { triageApi } from "../triage-api";
import { TRIAGE } from "./triage-query";

/** From now on this version says what tickets are about. */
export function useActivateModel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => ok(triageApi.POST("/api/admin/triage/models/{id}/activate", { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: [TRIAGE] }),
  });
}
