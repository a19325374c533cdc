import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type View = components["schemas"]["View"];
export type BuiltInKey = NonNullable<View["key"]>;

export const viewsQuery = queryOptions({
  queryKey: ["views", "all"],
  queryFn: async ({ signal }) => (await ok(api.GET("/api/views", { signal }))).items,
  staleTime: 5 * 60_000,
});

/** The built-in views, then one's own, then those that admins share. */
export function useViews() {
  return useQuery(viewsQuery);
}

/** What an address calls it. */
export function nameInAddress(view: Pick<View, "id" | "key">): BuiltInKey | number {
  return view.key ?? view.id ?? "all";
}
