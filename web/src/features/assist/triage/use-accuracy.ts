import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { TRIAGE } from "./triage-query";

export type Accuracy = components["schemas"]["TriageAdminAccuracies"];
/** How often guesses were kept. What was judged: tickets that an agent corrected, or resolved as they were. */
export type FieldAccuracy = components["schemas"]["Accuracy"];

/** How often guesses of the last days were kept. */
export function useAccuracy(days: number) {
  return useQuery({
    queryKey: [TRIAGE, "accuracy", days],
    queryFn: ({ signal }) => ok(api.GET("/api/admin/triage/accuracy", { params: { query: { days } }, signal })),
    placeholderData: keepPreviousData,
  });
}
