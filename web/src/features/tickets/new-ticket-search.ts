/** What the address of the page for a new ticket says. */
export interface NewTicketSearch {
  /** The id of the closed ticket that this one continues. */
  follow_up_of?: number;
  /** The talk with the bot that comes along. */
  talk?: string;
}

export function newTicketSearch({ follow_up_of: given, talk }: Record<string, unknown>): NewTicketSearch {
  const id = Number(given);
  return {
    ...(given !== undefined && Number.isSafeInteger(id) && id > 0 ? { follow_up_of: id } : {}),
    ...(typeof talk === "string" && /^[0-9a-f-]{36}$/.test(talk) ? { talk } : {}),
  };
}
