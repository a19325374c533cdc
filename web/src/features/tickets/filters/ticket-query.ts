import type { components } from "~/lib/api/schema";
import type { TicketSearch } from "../ticket-search";

/** What a list is narrowed down to and how it is sorted, as the server takes it. */
export type TicketQuery = components["schemas"]["ViewQuery"];

export type Filter = Exclude<keyof TicketQuery, "sort">;

export const FILTERS = [
  "status",
  "priority",
  "category",
  "department",
  "assignee",
  "customer",
  "tag",
  "misuse",
  "created_from",
  "created_to",
  "search",
] as const satisfies readonly Filter[];

const LISTS = ["status", "priority", "category", "department", "assignee", "tag"] as const;

/** The filters and the order in an address. What is no value of its filter is left for the server to refuse, in words. */
export function queryOf(search: TicketSearch): TicketQuery {
  const query: Record<string, unknown> = {};
  for (const name of LISTS) {
    const values = listed(search[name]);
    if (values.length > 0) {
      query[name] = values;
    }
  }
  const customers = listed(search.customer).map(Number);
  if (customers.length > 0) {
    query.customer = customers;
  }
  for (const name of ["misuse", "created_from", "created_to", "search", "sort"] as const) {
    if (search[name] !== undefined) {
      query[name] = search[name];
    }
  }
  return query;
}

/** The reverse of {@link queryOf}. */
export function searchOf(query: TicketQuery): TicketSearch {
  const search: Record<string, unknown> = {};
  for (const name of [...FILTERS, "sort"] as const) {
    const value = query[name];
    if (Array.isArray(value)) {
      if (value.length > 0) {
        search[name] = value.length === 1 && /^\d+$/.test(String(value[0])) ? Number(value[0]) : value.join(",");
      }
    } else if (value !== undefined && value !== "") {
      search[name] = value;
    }
  }
  return search;
}

export function isFiltered(query: TicketQuery): boolean {
  return FILTERS.some((name) => query[name] !== undefined);
}

/** Whether both show the same, whatever the order of values. */
export function isSameQuery(one: TicketQuery, other: TicketQuery): boolean {
  return keyOf(one) === keyOf(other);
}

/** The same for queries that show the same. */
export function keyOf(query: TicketQuery): string {
  const parts = [...FILTERS, "sort" as const].map((name) => {
    const value = query[name];
    return Array.isArray(value) ? [...value].map(String).sort() : (value ?? null);
  });
  return JSON.stringify(parts);
}

function listed(value: string | number | undefined): string[] {
  return value === undefined ? [] : String(value).split(",").filter(Boolean);
}
