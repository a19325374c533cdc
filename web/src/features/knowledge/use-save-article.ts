import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { type Article, articleQuery } from "./use-article";
import { ARTICLES } from "./use-articles";

type Change = components["schemas"]["ArticleChange"];

export interface Saving {
  /** Null for a new one. */
  id: number | null;
  /** The version that was read; null to put mine over whatever is there. */
  version: number | null;
  change: Change;
}

/** Writes an article, or changes one; a 412 says that somebody else has changed it, and brings theirs along. */
export function useSaveArticle() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, change }: Saving): Promise<Article> => {
      if (id === null) {
        return ok(api.POST("/api/knowledge/articles", { body: { ...change, title: change.title ?? "", body: change.body ?? "" } }));
      }
      const header = version === null ? {} : { "If-Match": `"${version}"` };
      return ok(api.PATCH("/api/knowledge/articles/{id}", { params: { path: { id }, header }, body: change }));
    },
    onSuccess: (article) => {
      queries.setQueryData(articleQuery(article.id).queryKey, article);
      return forgetLists(queries);
    },
  });
}

export function useDeleteArticle() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => api.DELETE("/api/knowledge/articles/{id}", { params: { path: { id } } }),
    onSuccess: (_, id) => {
      queries.removeQueries({ queryKey: articleQuery(id).queryKey });
      return forgetLists(queries);
    },
  });
}

function forgetLists(queries: ReturnType<typeof useQueryClient>) {
  return Promise.all([queries.invalidateQueries({ queryKey: ARTICLES }), queries.invalidateQueries({ queryKey: ["help"] })]);
}
