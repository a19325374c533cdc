import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** Who else may vouch for people, as configured. */
export function useProviders() {
  return useQuery({
    queryKey: ["auth-providers"],
    queryFn: ({ signal }) => ok(api.GET("/api/auth/providers", { signal })),
    staleTime: Infinity,
  });
}
