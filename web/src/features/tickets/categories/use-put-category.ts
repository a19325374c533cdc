import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { categoriesQuery, type Category } from "./use-categories";

/** Adds a category, or changes the one of that key. */
export function usePutCategory() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: Category) => ok(api.PUT("/api/admin/categories/{key}", { params: { path: { key } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: categoriesQuery.queryKey }),
  });
}
