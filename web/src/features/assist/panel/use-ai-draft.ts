import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { announce } from "~/ui/announce";

export type AiDraft = components["schemas"]["Drafted"];
export type DraftSource = AiDraft["sources"][number];

/** How long a draft waits for whoever went to other tickets. In milliseconds. */
const KEPT = 60 * 60_000;

/** Asked for by hand only; goes on when one leaves the ticket meanwhile. */
const draftQuery = (ticketId: number) =>
  queryOptions({
    queryKey: ["assist", "draft", ticketId],
    queryFn: () => ok(api.POST("/api/tickets/{id}/ai-draft", { params: { path: { id: ticketId } } })),
    enabled: false,
    retry: false,
    staleTime: Infinity,
    gcTime: KEPT,
  });

export interface DraftState {
  draft: AiDraft | undefined;
  isWorking: boolean;
  error: Error | null;
  /** In milliseconds. */
  failedAt: number;
  suggest: () => void;
  drop: () => void;
}

/** A reply to the customer that the server drafts; kept while one is at other tickets. */
export function useAiDraft(ticketId: number): DraftState {
  const { t } = useTranslation("ai-panel");
  const queries = useQueryClient();
  const { data, isFetching, error, errorUpdatedAt, refetch } = useQuery(draftQuery(ticketId));
  const suggest = async () => {
    const { isSuccess } = await refetch({ cancelRefetch: false });
    announce(t(isSuccess ? "draft.ready" : "draft.failed"));
  };
  return {
    draft: data,
    isWorking: isFetching,
    error: isFetching ? null : error,
    failedAt: errorUpdatedAt,
    suggest: () => void suggest(),
    drop: () => void queries.resetQueries({ queryKey: draftQuery(ticketId).queryKey, exact: true }),
  };
}
