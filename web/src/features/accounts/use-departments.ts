import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

export function useDepartments() {
  return useQuery({
    queryKey: ["departments"],
    queryFn: ({ signal }) => ok(api.GET("/api/departments", { signal })),
    staleTime: 5 * 60_000,
  });
}
