import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Problem } from "~/lib/api/problem";
import type { TicketDetail } from "~/lib/api/types";
import { useRoomView } from "~/lib/live/use-room";
import { AsyncState } from "~/ui/async-state";
import { usePageTitle } from "~/ui/use-page-title";
import { MissingTicket } from "./missing-ticket";
import { ticketQuery, useTicket } from "./use-ticket";

interface TicketGateProps {
  ticketId: number;
  skeleton: ReactNode;
  children: (ticket: TicketDetail) => ReactNode;
}

/** A ticket as long as one may see it. To be keyed by the ticket. */
export function TicketGate({ ticketId, skeleton, children }: TicketGateProps) {
  const queries = useQueryClient();
  const query = useTicket(ticketId);
  const isTold = useRoomView(ticketId).status === "left";
  const [isLost, setLost] = useState(false);
  if (isTold && !isLost) {
    setLost(true);
  }
  usePageTitle(isLost ? undefined : query.data?.subject);
  useEffect(() => {
    if (isLost) {
      queries.removeQueries({ queryKey: ticketQuery(ticketId).queryKey });
      queries.removeQueries({ queryKey: ["tickets", "timeline", ticketId] });
    }
  }, [isLost, queries, ticketId]);
  if (isLost) {
    return <MissingTicket why="lost" />;
  }
  if (query.error instanceof Problem && query.error.status === 404) {
    return <MissingTicket why="missing" />;
  }
  return (
    <AsyncState query={query} skeleton={skeleton}>
      {children}
    </AsyncState>
  );
}
