import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { USERS } from "./use-users";

export type NewUser = components["schemas"]["UserAdminNewUser"];

export function useCreateUser() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewUser) => ok(api.POST("/api/admin/users", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: USERS }),
  });
}
