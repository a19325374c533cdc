import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { DEPARTMENTS } from "./use-departments";

export function useCreateDepartment() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => ok(api.POST("/api/admin/departments", { body: { name } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: DEPARTMENTS }),
  });
}
