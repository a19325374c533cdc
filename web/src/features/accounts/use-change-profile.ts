import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { meQuery } from "~/lib/session/use-me";

export type ProfileChange = components["schemas"]["MeProfileChange"];

/** Changes what one may change of one's own account. */
export function useChangeProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: ProfileChange) => ok(api.PATCH("/api/me", { body: change })),
    onSuccess: (user) => queries.setQueryData(meQuery.queryKey, user),
  });
}
