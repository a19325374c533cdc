export const SHOWN = ["open", "solved"] as const;
export type Shown = (typeof SHOWN)[number];

/** What the address of the customer's home says. */
export interface MyTicketsSearch {
  show?: "solved";
  search?: string;
}

export function myTicketsSearch({ show, search }: Record<string, unknown>): MyTicketsSearch {
  const text = typeof search === "number" ? String(search) : search;
  return {
    ...(show === "solved" ? { show } : {}),
    ...(typeof text === "string" && text !== "" ? { search: text } : {}),
  };
}
