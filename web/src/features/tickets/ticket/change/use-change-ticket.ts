import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TicketDetail } from "~/lib/api/types";
import { useMe } from "~/lib/session/use-me";
import { agentsQuery } from "~/features/tickets/use-agents";
import { ticketQuery } from "../use-ticket";
import { applied, fieldsOf, takenBack, type TicketChange } from "./apply-change";
import { notifyRefusedChange } from "./refused-change";
import { patchOf, sendChange, takeAnswer } from "./send-change";

interface Wish {
  change: TicketChange;
  /** What was on the screen when it was wished for. */
  seen: TicketDetail;
}

/** Changes a ticket on the screen at once; takes it back, and says why, if the server does not want it. One change after the other. */
export function useChangeTicket(id: number): (change: TicketChange) => void {
  const queries = useQueryClient();
  const me = useMe();
  const { queryKey } = ticketQuery(id);

  const { mutate } = useMutation({
    scope: { id: `ticket-${id}` },
    mutationFn: ({ change, seen }: Wish) => sendChange(change, seen, patchOf(id, change)),
    onMutate: async ({ change, seen }) => {
      await queries.cancelQueries({ queryKey });
      const optimistic = applied(seen, change, [...(queries.getQueryData(agentsQuery.queryKey) ?? []), me]);
      queries.setQueryData(queryKey, (now) => now && { ...optimistic, version: now.version });
      return { optimistic };
    },
    onSuccess: (answer) => takeAnswer(queries, answer),
    onError: (error, { change, seen }, context) => {
      queries.setQueryData(queryKey, (now) => now && context && takenBack(now, context.optimistic, seen, fieldsOf(change)));
      void queries.invalidateQueries({ queryKey });
      notifyRefusedChange(error, { change, onAgain: (current) => mutate({ change, seen: current ? { ...seen, ...current } : seen }) });
    },
  });

  return (change) => {
    const seen = queries.getQueryData(queryKey);
    if (seen) {
      mutate({ change, seen });
    }
  };
}
