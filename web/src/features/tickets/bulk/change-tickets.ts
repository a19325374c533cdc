import { api, ok } from "~/lib/api/client";
import { asProblem, Problem } from "~/lib/api/problem";
import type { components } from "~/lib/api/schema";
import type { Ticket } from "~/lib/api/types";

/** What is to change about tickets; what is not given stays. */
export type TicketChange = Omit<components["schemas"]["BulkChange"], "ids">;

export type Outcome = { id: number; ticket: Ticket } | { id: number; problem: Problem };

/** As many as the server takes at once. */
const MOST = 200;

/**
 * Makes one change to any number of tickets, and tells what became of each. Only what concerns all of them before any was
 * changed is thrown: a change that is wrong in itself, or a server that cannot be reached.
 */
export async function changeTickets(ids: readonly number[], change: TicketChange): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < ids.length; from += MOST) {
    const some = ids.slice(from, from + MOST);
    try {
      const { results } = await ok(api.POST("/api/tickets/bulk", { body: { ...change, ids: some } }));
      outcomes.push(...results.map(({ id, ticket, problem }) => (ticket ? { id, ticket } : { id, problem: Problem.of(problem?.status ?? 500, problem) })));
    } catch (error) {
      if (from === 0) {
        throw error;
      }
      outcomes.push(...ids.slice(from).map((id) => ({ id, problem: asProblem(error) })));
      break;
    }
  }
  return outcomes;
}
