import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { meQuery } from "~/lib/session/use-me";

/** How many active tickets one is given at most. */
export function useChangeCapacity() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (capacity: number) => ok(api.PATCH("/api/me/availability", { body: { capacity } })),
    onSuccess: ({ capacity }) => queries.setQueryData(meQuery.queryKey, (user) => user && { ...user, capacity }),
  });
}
