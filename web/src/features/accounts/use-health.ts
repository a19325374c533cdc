import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type HealthState = components["schemas"]["HealthCheckHealth"]["status"];

interface Health {
  status: HealthState;
  parts: Record<string, HealthState | undefined>;
}

/** How the server is; looked at while someone looks. */
export function useHealth() {
  return useQuery({
    queryKey: ["health"],
    queryFn: async ({ signal }) => healthOf(await ok(api.GET("/api/health", { signal }))),
    refetchInterval: 15_000,
    retry: false,
  });
}

/** The parts stand beside the whole, each under its own name, whatever the description of the API says. */
function healthOf(answer: { status: HealthState }): Health {
  const parts = Object.entries(answer as unknown as Record<string, { status?: HealthState } | string>);
  return {
    status: answer.status,
    parts: Object.fromEntries(parts.map(([name, part]) => [name, typeof part === "string" ? undefined : part.status])),
  };
}
