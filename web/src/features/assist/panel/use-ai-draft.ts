import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { announce } from "~/ui/announce";

export type AiDraft = components["schemas"]["Drafted"];
export type DraftSource = AiDraft["sources"][number];

/** How long a draft waits for whoever went to other tickets. In milliseconds. */
const KEPT = 60 * 60_000;

/** What calls off the drafts that are being written, by ticket. */
const stops = new Map<number, AbortController>();

/** Asked for by hand only; goes on when one leaves the ticket meanwhile. */
const draftQuery = (ticketId: number) =>
  queryOptions({
    queryKey: ["assist", "draft", ticketId],
    // Not the query's own signal: whoever uses that one is called off by leaving the ticket.
    queryFn: () => {
      const stop = new AbortController();
      stops.set(ticketId, stop);
      return ok(api.POST("/api/tickets/{id}/ai-draft", { params: { path: { id: ticketId } }, signal: stop.signal }));
    },
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
  /** Calls it off; a draft that was there before stays. */
  cancel: () => void;
  drop: () => void;
}

/** A reply to the customer that the server drafts; kept while one is at other tickets. */
export function useAiDraft(ticketId: number): DraftState {
  const { t } = useTranslation("ai-panel");
  const queries = useQueryClient();
  const { data, isFetching, error, errorUpdatedAt, refetch } = useQuery(draftQuery(ticketId));
  const suggest = async () => {
    const { isSuccess } = await refetch({ cancelRefetch: false });
    if (!stops.get(ticketId)?.signal.aborted) {
      announce(t(isSuccess ? "draft.ready" : "draft.failed"));
    }
  };
  const cancel = async () => {
    const cancelled = queries.cancelQueries({ queryKey: draftQuery(ticketId).queryKey, exact: true });
    stops.get(ticketId)?.abort();
    await cancelled;
    announce(t("draft.cancelled"));
  };
  return {
    draft: data,
    isWorking: isFetching,
    error: isFetching ? null : error,
    failedAt: errorUpdatedAt,
    suggest: () => void suggest(),
    cancel: () => void cancel(),
    drop: () => void queries.resetQueries({ queryKey: draftQuery(ticketId).queryKey, exact: true }),
  };
}
