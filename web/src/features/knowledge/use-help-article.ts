import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** A public article by its name in addresses. */
export function useHelpArticle(slug: string) {
  return useQuery({
    queryKey: ["help", "article", slug],
    queryFn: ({ signal }) => ok(api.GET("/api/knowledge/public/articles/{slug}", { params: { path: { slug } }, signal })),
  });
}
