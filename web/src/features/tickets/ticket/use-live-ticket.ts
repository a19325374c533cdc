import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TicketDetail } from "~/lib/api/types";
import { TICKET_EVENTS, type TicketEvent } from "~/lib/live/events";
import type { RoomView } from "~/lib/live/rooms";
import { useLiveEvent } from "~/lib/live/use-live-event";
import { useRoom } from "~/lib/live/use-room";
import { type Entry, entryOf } from "./timeline/entries";
import { hearHelpful } from "./timeline/use-helpful";
import { ticketQuery } from "./use-ticket";

/**
 * Joins the ticket's room, keeps the ticket up to date, and hears what happens.
 *
 * @param after the number of the last event that was read
 * @param onEntry called for each new one
 */
export function useLiveTicket(ticketId: number, after: number, onEntry: (entry: Entry) => void): { room: RoomView; heard: readonly Entry[] } {
  const queries = useQueryClient();
  const [heard, setHeard] = useState<readonly Entry[]>([]);
  useLiveEvent(TICKET_EVENTS, (event) => {
    if (event.ticket_id !== ticketId) {
      return;
    }
    takeIn(queries, event);
    if (event.type === "ticket.updated" && event.data.message_id !== undefined && event.data.helpful !== undefined) {
      hearHelpful(queries, event.data.message_id, event.data.helpful);
    }
    const entry = entryOf(event);
    if (entry) {
      setHeard((before) => [...before, entry]);
      onEntry(entry);
    }
  });
  return { room: useRoom(ticketId, after), heard };
}

/** What the event tells of the ticket is shown at once; what it does not, such as what is possible next, is read. */
function takeIn(queries: QueryClient, { ticket_id, type, ticket }: TicketEvent): void {
  const { queryKey } = ticketQuery(ticket_id);
  const before = queries.getQueryData(queryKey);
  if (ticket && before && ticket.version > before.version) {
    queries.setQueryData(queryKey, updated(before, ticket));
  }
  const mayBeFirstResponse = before?.first_response_at === null;
  if (type !== "ticket.message_created" || before?.status !== ticket?.status || mayBeFirstResponse) {
    void queries.invalidateQueries({ queryKey });
  }
}

function updated(ticket: TicketDetail, news: NonNullable<TicketEvent["ticket"]>): TicketDetail {
  const known = Object.fromEntries(Object.entries(news).filter(([field]) => field in ticket));
  return { ...ticket, ...known };
}
