import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { meQuery } from "~/lib/session/use-me";
import { USERS } from "./use-users";

export type UserChange = components["schemas"]["UserAdminUserChange"];

/** What is left out of the change stays as it is. */
export function useChangeUser(id: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: UserChange) => ok(api.PATCH("/api/admin/users/{id}", { params: { path: { id } }, body })),
    onSuccess: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: USERS }), queries.invalidateQueries(meQuery)]);
    },
  });
}
