import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ok } from "~/lib/api/client";
import { triageApi } from "../triage-api";
import { TRIAGE } from "./triage-query";

/** How often guesses of the last days were kept. */
export function useAccuracy(days: number) {
  return useQuery({
    queryKey: [TRIAGE, "accuracy", days],
    queryFn: ({ signal }) => ok(triageApi.GET("/api/admin/triage/accuracy", { params: { query: { days } }, signal })),
    placeholderData: keepPreviousData,
  });
}
