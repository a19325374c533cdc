import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type UsageDay = components["schemas"]["UsageDay"];
export type ProviderState = components["schemas"]["AiReport"]["state"];

export const AI_USAGE = "ai-usage";

const DAYS = 30;

/** What was asked of the provider in the last 30 days, and how it is. */
export function useUsage() {
  return useQuery({
    queryKey: [AI_USAGE],
    queryFn: ({ signal }) => ok(api.GET("/api/admin/ai/usage", { params: { query: { days: DAYS } }, signal })),
  });
}
