import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "~/lib/api/client";
import { categoriesQuery } from "./use-categories";

/** A 409 says that tickets are in it. */
export function useDeleteCategory() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (key: string) => api.DELETE("/api/admin/categories/{key}", { params: { path: { key } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: categoriesQuery.queryKey }),
  });
}
