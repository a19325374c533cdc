import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

const votesQuery = (id: number) =>
  queryOptions({
    queryKey: ["article-votes", id],
    queryFn: ({ signal }) => ok(api.GET("/api/knowledge/articles/{id}/votes", { params: { path: { id } }, signal })),
  });

/** How an article was judged, and by whoever is signed in. */
export function useVotes(id: number) {
  return useQuery(votesQuery(id));
}

export function useVote(id: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (helpful: boolean) => ok(api.POST("/api/knowledge/articles/{id}/votes", { params: { path: { id } }, body: { helpful } })),
    onSuccess: (votes) => queries.setQueryData(votesQuery(id).queryKey, votes),
  });
}
