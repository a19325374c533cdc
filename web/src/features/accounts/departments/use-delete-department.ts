import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "~/lib/api/client";
import { USERS } from "../users/use-users";
import { DEPARTMENTS } from "./use-departments";

/** Takes its agents out of it and deletes it; a 409 says that tickets belong to it. */
export function useDeleteDepartment() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (key: string) => api.DELETE("/api/admin/departments/{key}", { params: { path: { key } } }),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: DEPARTMENTS }), queries.invalidateQueries({ queryKey: USERS })]),
  });
}
