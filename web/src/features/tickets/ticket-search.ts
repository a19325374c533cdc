/** What the address of the ticket list says. */
export interface TicketSearch {
  search?: string;
}

export function ticketSearch(given: Record<string, unknown>): TicketSearch {
  const { search } = given;
  const text = typeof search === "number" ? String(search) : search;
  return typeof text === "string" && text !== "" ? { search: text } : {};
}
