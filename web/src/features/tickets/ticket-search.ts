/** Several values are separated by commas; a number alone is read as one by the router. */
type Values = string | number;

/**
 * What the address of the ticket list says. With no filter in it, the view's own apply; with any, exactly those that are there,
 * so that an address shows the same list to whoever it is sent to.
 */
export interface TicketSearch {
  /** The key of a built-in view, or the number of a saved one. */
  view?: Values;
  status?: Values;
  priority?: Values;
  category?: Values;
  department?: Values;
  assignee?: Values;
  customer?: Values;
  tag?: Values;
  misuse?: boolean;
  created_from?: string;
  created_to?: string;
  search?: string;
  sort?: string;
}

const VALUES = ["view", "status", "priority", "category", "department", "assignee", "customer", "tag"] as const;
const TEXTS = ["created_from", "created_to", "search", "sort"] as const;

export function ticketSearch(given: Record<string, unknown>): TicketSearch {
  const search: TicketSearch = typeof given.misuse === "boolean" ? { misuse: given.misuse } : {};
  for (const name of VALUES) {
    const value = given[name];
    if (isValue(value)) {
      search[name] = value;
    }
  }
  for (const name of TEXTS) {
    const value = given[name];
    if (isValue(value)) {
      search[name] = String(value);
    }
  }
  return search;
}

function isValue(value: unknown): value is Values {
  return typeof value === "number" || (typeof value === "string" && value !== "");
}

interface SearchChange {
  search: TicketSearch;
  next: (search: TicketSearch) => TicketSearch;
}

/** For addresses below the list: a link that says nothing of the list leaves it as it is. */
export function keepingList({ search, next }: SearchChange): TicketSearch {
  const wanted = next(search);
  return Object.keys(wanted).length === 0 ? ticketSearch({ ...search }) : wanted;
}
