import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

export function useCategories() {
  return useQuery({
    queryKey: ["categories"],
    queryFn: ({ signal }) => ok(api.GET("/api/categories", { signal })),
    staleTime: 5 * 60_000,
  });
}
