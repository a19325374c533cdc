import type { QueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { Problem } from "~/lib/api/problem";
import type { Ticket, TicketDetail } from "~/lib/api/types";
import { ticketQuery } from "../use-ticket";
import { differing, fieldsOf, type TicketChange } from "./apply-change";

type Patch = (version: number) => Promise<Ticket>;

/**
 * Asks the server for a change of what was on the screen.
 *
 * Any message makes a new version; if what is to be changed is still as it was seen, that is no conflict, and it is asked again.
 *
 * @param seen the ticket as it was before the change
 * @throws a Problem; of status 412 if someone else changed the same
 */
export async function sendChange(change: TicketChange, seen: TicketDetail, patch: Patch, version = seen.version): Promise<Ticket> {
  try {
    return await patch(version);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 412) {
      throw error;
    }
    const current = error.current as Ticket;
    if (current.version === version || differing(fieldsOf(change), current, seen).length > 0) {
      throw error;
    }
    return sendChange(change, seen, patch, current.version);
  }
}

export const patchOf =
  (id: number, change: TicketChange): Patch =>
  (version) =>
    ok(api.PATCH("/api/tickets/{id}", { params: { path: { id }, header: { "If-Match": `"${version}"` } }, body: change }));

/** Puts the server's answer where the screen reads it. */
export function takeAnswer(queries: QueryClient, answer: Ticket): void {
  const { queryKey } = ticketQuery(answer.id);
  queries.setQueryData(queryKey, (before) => (before && answer.version >= before.version ? { ...before, ...answer } : before));
  void queries.invalidateQueries({ queryKey });
}
