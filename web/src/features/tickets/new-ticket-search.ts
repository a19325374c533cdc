/** What the address of the page for a new ticket says. */
export interface NewTicketSearch {
  /** The id of the closed ticket that this one continues. */
  follow_up_of?: number;
}

export function newTicketSearch({ follow_up_of: given }: Record<string, unknown>): NewTicketSearch {
  const id = Number(given);
  return given !== undefined && Number.isSafeInteger(id) && id > 0 ? { follow_up_of: id } : {};
}
