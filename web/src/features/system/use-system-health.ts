import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type HealthState = components["schemas"]["HealthCheckHealth"]["status"];

export interface HealthPart {
  name: string;
  status: HealthState;
  details: readonly [name: string, value: string][];
}

export interface SystemHealth {
  status: HealthState;
  parts: readonly HealthPart[];
}

/** How often what this page shows is looked at while someone looks, in milliseconds. */
export const LOOK_AGAIN = 5_000;

export function useSystemHealth() {
  return useQuery({
    queryKey: ["system", "health"],
    queryFn: async ({ signal }) => healthOf(await ok(api.GET("/api/health", { signal }))),
    refetchInterval: LOOK_AGAIN,
  });
}

/** The parts stand beside the whole, and a part's details beside its status, whatever the description of the API says. */
export function healthOf(answer: { status: HealthState }): SystemHealth {
  const parts = Object.entries(answer as unknown as Record<string, string | ({ status: HealthState } & Record<string, unknown>)>);
  return {
    status: answer.status,
    parts: parts.flatMap(([name, part]) => (typeof part === "string" ? [] : [{ name, ...partOf(part) }])),
  };
}

function partOf({ status, ...details }: { status: HealthState } & Record<string, unknown>): Omit<HealthPart, "name"> {
  return { status, details: Object.entries(details).map(([name, value]) => [name, String(value)]) };
}
