import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** A few public articles, those in the reader's language first. */
export function useLatestHelp(limit: number, language: string) {
  return useQuery({
    queryKey: ["help", "latest", limit, language],
    queryFn: async ({ signal }) => {
      const of = (query: { limit: number; language?: string }) => ok(api.GET("/api/knowledge/public/articles", { params: { query }, signal }));
      const own = (await of({ limit, language })).items;
      return own.length > 0 ? own : (await of({ limit })).items;
    },
    staleTime: 5 * 60_000,
  });
}
