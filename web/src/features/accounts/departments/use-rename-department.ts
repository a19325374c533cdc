import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { DEPARTMENTS } from "./use-departments";

/** Its key stays: tickets, views and links know it by that. */
export function useRenameDepartment() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, name }: { key: string; name: string }) =>
      ok(api.PATCH("/api/admin/departments/{key}", { params: { path: { key } }, body: { name } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: DEPARTMENTS }),
  });
}
