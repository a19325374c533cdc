import { useMutation } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** A title for what is described; never empty. */
export function useSuggestTitle() {
  return useMutation({
    mutationFn: async (description: string) => (await ok(api.POST("/api/tickets/suggest-title", { body: { description } }))).suggested_title,
  });
}
