import { useMutation } from "@tanstack/react-query";
import { ok } from "~/lib/api/client";
import { triageApi } from "../triage-api";

/** Learns from what was corrected since; it goes on in the background. */
export function useRetrain() {
  return useMutation({ mutationFn: () => ok(triageApi.POST("/api/admin/triage/retrain", {})) });
}
