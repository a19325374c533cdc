import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { type View, viewsQuery } from "./use-views";

type NewView = components["schemas"]["NewView"];
type ViewChange = components["schemas"]["ViewChange"];

/** Saves a new view, or changes the one with the id. */
export function useSaveView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (view: NewView | ({ id: number } & ViewChange)): Promise<View> => {
      if ("id" in view) {
        const { id, ...body } = view;
        return ok(api.PATCH("/api/views/{id}", { params: { path: { id } }, body }));
      }
      return ok(api.POST("/api/views", { body: view }));
    },
    onSuccess: async (saved) => {
      queries.setQueryData(viewsQuery.queryKey, (views) => views && [...views.filter(({ id }) => id !== saved.id), saved]);
      await queries.invalidateQueries({ queryKey: ["views"] });
    },
  });
}
