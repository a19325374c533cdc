import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { asProblem } from "~/lib/api/problem";
import type { components } from "~/lib/api/schema";

export type Turn = components["schemas"]["SelfServeTurn"];

/** What was said so far in a talk with the bot. */
export const talkQuery = (id: string) =>
  queryOptions({
    queryKey: ["talk", id],
    queryFn: async ({ signal }): Promise<Turn[]> => (await ok(api.GET("/api/ai/self-serve-sessions/{id}", { params: { path: { id } }, signal }))).turns,
    // A talk that has run out is no talk any more.
    retry: (failures, error) => asProblem(error).status !== 404 && failures < 3,
    staleTime: Infinity,
  });

export function useTalk(id: string | null) {
  return useQuery({ ...talkQuery(id ?? ""), enabled: id !== null });
}

/** @param session the talk to go on with; null for a new one */
export function useAsk(session: string | null, onAnswer: (session: string) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (query: string) => ok(api.POST("/api/ai/self-serve-query", { body: { query, session_id: session } })),
    onSuccess: ({ session_id: id, answer, sources, confidence, handoff }, query) => {
      const turn: Turn = { query, answer, sources, confidence, handoff, helpful: null, asked_at: new Date().toISOString() };
      queries.setQueryData(talkQuery(id).queryKey, (before) => [...(before ?? []), turn]);
      onAnswer(id);
    },
  });
}

/** Says whether the last answer helped. */
export function useJudge(session: string | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (helpful: boolean) =>
      api.POST("/api/ai/self-serve-sessions/{id}/feedback", { params: { path: { id: session ?? "" } }, body: { helpful } }),
    onSuccess: (_, helpful) =>
      queries.setQueryData(talkQuery(session ?? "").queryKey, (before) => before?.map((turn, n) => (n === before.length - 1 ? { ...turn, helpful } : turn))),
  });
}
