import { useMemo, useReducer } from "react";
import { TICKET_EVENTS } from "~/lib/live/events";
import { useLiveEvent } from "~/lib/live/use-live-event";
import type { TicketSummary } from "~/lib/api/types";
import { useMe } from "~/lib/session/use-me";
import type { TicketQuery } from "../filters/ticket-query";
import { fits, fitsFilters } from "./fits";
import { liveRows, newer, NOTHING_HEARD, rowsOf } from "./live-rows";
import { compare, sortOf } from "./order";
import { useTicketPages } from "./use-ticket-pages";

/**
 * The rows of a list, kept up to date by what is heard of tickets.
 *
 * @param isReading whether somebody would be disturbed if rows were added now
 */
export function useTicketRows(query: TicketQuery, isReading: () => boolean) {
  const me = useMe();
  const pages = useTicketPages(query);
  const [live, dispatch] = useReducer(liveRows, NOTHING_HEARD);
  const sort = useMemo(() => sortOf(query.sort), [query.sort]);
  const read = pages.data;
  const rows = useMemo(() => read && rowsOf(read, live, sort), [read, live, sort]);

  const placeOf = (ticket: TicketSummary) => {
    if (!rows || rows.some(({ id }) => id === ticket.id)) {
      return "row";
    }
    const last = read?.at(-1);
    return pages.hasNextPage && last && compare(ticket, last, sort) > 0 ? "later" : "new";
  };

  useLiveEvent(TICKET_EVENTS, ({ ticket }) => {
    if (ticket) {
      const isAt = placeOf(ticket);
      const belongs = isAt === "row" ? fitsFilters(ticket, query, me) : fits(ticket, query, me);
      dispatch({ type: "heard", ticket, fits: belongs, isAt, quietly: isReading() });
    }
  });

  // What was missed is told after a break, but not what one lost sight of.
  useLiveEvent(["ready", "resync"], () => {
    dispatch({ type: "reset" });
    void pages.refetch({ cancelRefetch: false });
  });

  return {
    pages,
    rows,
    left: live.left,
    waiting: live.waiting.length,
    show: () => dispatch({ type: "show" }),
    /** Shows what these are now, also before the server has said so. */
    put: (tickets: readonly TicketSummary[]) => dispatch({ type: "put", tickets }),
    /** What is known of a ticket by now. */
    newest: (ticket: TicketSummary) => newer(ticket, live.changed.get(ticket.id)),
  };
}
