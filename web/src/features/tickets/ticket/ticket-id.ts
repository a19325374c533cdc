import { useParams } from "@tanstack/react-router";

/** The number in the address; null if there is none that a ticket could have. */
export function useTicketId(): number | null {
  const { ticketId } = useParams({ from: "/inside/tickets/$ticketId" });
  const id = Number(ticketId);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}
