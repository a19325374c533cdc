import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { User } from "~/lib/api/types";

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => ok(api.GET("/api/me", { signal })),
  staleTime: 5 * 60_000,
});

/** Who is signed in. For screens behind the sign-in, where it is always there. */
export function useMe(): User {
  return useSuspenseQuery(meQuery).data;
}

export function isStaff(user: Pick<User, "role">): boolean {
  return user.role !== "customer";
}
