import { useMutation } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** Learns from what was corrected since; it goes on in the background. */
export function useRetrain() {
  return useMutation({ mutationFn: () => ok(api.POST("/api/admin/triage/retrain")) });
}
