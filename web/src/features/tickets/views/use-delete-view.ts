import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "~/lib/api/client";

export function useDeleteView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => api.DELETE("/api/views/{id}", { params: { path: { id } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["views"] }),
  });
}
