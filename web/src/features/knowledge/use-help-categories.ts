import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** The categories that have public articles, with how many. */
export function useHelpCategories() {
  return useQuery({
    queryKey: ["help", "categories"],
    queryFn: async ({ signal }) => (await ok(api.GET("/api/knowledge/public/categories", { signal }))).items,
    staleTime: 5 * 60_000,
  });
}
