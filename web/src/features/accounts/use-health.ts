import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** How the server is; looked at while someone looks. */
export function useHealth() {
  return useQuery({
    queryKey: ["health"],
    queryFn: ({ signal }) => ok(api.GET("/api/health", { signal })),
    refetchInterval: 15_000,
    retry: false,
  });
}
