import type { Priority, TicketSummary } from "~/lib/api/types";
import type { TicketQuery } from "../filters/ticket-query";

/** By what a list can be sorted. */
export const SORTS = ["created_at", "updated_at", "last_message_at", "priority", "urgency_score"] as const;
export type SortField = (typeof SORTS)[number];

export interface Sort {
  field: SortField;
  isDescending: boolean;
}

const PRIORITIES: readonly Priority[] = ["low", "medium", "high", "critical"];

/** Newest first when none is named. What is no order is left for the server to refuse. */
export function sortOf(text: string | undefined): Sort {
  const name = text?.replace(/^-/, "");
  const field = SORTS.find((one) => one === name);
  return field ? { field, isDescending: text?.startsWith("-") === true } : { field: "created_at", isDescending: true };
}

/** The query in that order; newest first is not said. */
export function sorted(query: TicketQuery, { field, isDescending }: Sort): TicketQuery {
  const filters: TicketQuery = { ...query };
  delete filters.sort;
  return field === "created_at" && isDescending ? filters : { ...filters, sort: `${isDescending ? "-" : ""}${field}` };
}

/** Below zero if the one comes before the other, as the server sorts. */
export function compare(one: TicketSummary, other: TicketSummary, { field, isDescending }: Sort): number {
  const difference = value(one, field) - value(other, field) || one.id - other.id;
  return isDescending ? -difference : difference;
}

function value(ticket: TicketSummary, field: SortField): number {
  switch (field) {
    case "priority":
      return PRIORITIES.indexOf(ticket.priority);
    case "urgency_score":
      return ticket.urgency_score;
    case "last_message_at":
      return Date.parse(ticket.last_message_at ?? ticket.created_at);
    default:
      return Date.parse(ticket[field]);
  }
}
