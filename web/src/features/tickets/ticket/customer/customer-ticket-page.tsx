import { MissingTicket } from "../missing-ticket";
import { TicketGate } from "../ticket-gate";
import { useTicketId } from "../ticket-id";
import { ThreadSkeleton } from "../ticket-skeleton";
import { CustomerTicket } from "./customer-ticket";
import classes from "./customer-ticket.module.css";

/** A customer's own ticket. */
export function CustomerTicketPage() {
  const ticketId = useTicketId();
  return ticketId === null ? (
    <MissingTicket why="missing" />
  ) : (
    <TicketGate
      key={ticketId}
      ticketId={ticketId}
      skeleton={
        <div className={classes.page}>
          <ThreadSkeleton />
        </div>
      }
    >
      {(ticket) => <CustomerTicket ticket={ticket} />}
    </TicketGate>
  );
}
