import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type TicketSettings = components["schemas"]["TicketSettings"];

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: ({ signal }) => ok(api.GET("/api/admin/settings", { signal })),
});

export function useSettings() {
  return useQuery(settingsQuery);
}
