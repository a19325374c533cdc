import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type Category = components["schemas"]["CategoriesCategory"];

export const categoriesQuery = queryOptions({
  queryKey: ["categories"],
  queryFn: ({ signal }) => ok(api.GET("/api/categories", { signal })),
  staleTime: 5 * 60_000,
});

/** What tickets can be about, by key. */
export function useCategories() {
  return useQuery(categoriesQuery);
}
