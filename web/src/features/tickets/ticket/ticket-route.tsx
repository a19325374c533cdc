import { MissingTicket } from "./missing-ticket";
import { useTicketId } from "./ticket-id";
import { TicketPane } from "./ticket-pane";

/** The ticket that the address names, in the right pane of the workspace. */
export function TicketRoute() {
  const ticketId = useTicketId();
  return ticketId === null ? <MissingTicket why="missing" /> : <TicketPane ticketId={ticketId} />;
}
