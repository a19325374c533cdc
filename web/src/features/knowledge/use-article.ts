import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type Article = components["schemas"]["Article"];

export const articleQuery = (id: number) =>
  queryOptions({
    queryKey: ["article", id],
    queryFn: ({ signal }) => ok(api.GET("/api/knowledge/articles/{id}", { params: { path: { id } }, signal })),
  });

export function useArticle(id: number) {
  return useQuery({ ...articleQuery(id), enabled: Number.isSafeInteger(id) && id > 0 });
}
