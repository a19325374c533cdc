import type { TicketSummary, User } from "~/lib/api/types";
import type { TicketQuery } from "../filters/ticket-query";

/** Whose "me" and "mine" are meant. */
export type Me = Pick<User, "id" | "departments">;

/** Whether a list with this query shows the ticket, as far as can be told here: words are looked for in what a list shows. */
export function fits(ticket: TicketSummary, query: TicketQuery, me: Me): boolean {
  return fitsFilters(ticket, query, me) && hasWords(ticket, query.search);
}

/** The same without the words that are searched for, which may stand in parts of the ticket that are not here. */
export function fitsFilters(ticket: TicketSummary, query: TicketQuery, me: Me): boolean {
  return (
    among(query.status, ticket.status) &&
    among(query.priority, ticket.priority) &&
    among(query.category, ticket.category) &&
    among(query.customer, ticket.customer.id) &&
    (query.tag === undefined || query.tag.some((tag) => ticket.tags.includes(tag))) &&
    (query.misuse === undefined || query.misuse === ticket.misuse_flag) &&
    (query.assignee?.some((wanted) => isAssignee(wanted, ticket, me)) ?? true) &&
    (query.department?.some((wanted) => isDepartment(wanted, ticket, me)) ?? true) &&
    (query.created_from === undefined || Date.parse(ticket.created_at) >= Date.parse(query.created_from)) &&
    (query.created_to === undefined || Date.parse(ticket.created_at) < Date.parse(query.created_to))
  );
}

function among<T>(wanted: readonly T[] | undefined, value: T): boolean {
  return wanted?.includes(value) ?? true;
}

function isAssignee(wanted: string, { assigned_agent }: TicketSummary, me: Me): boolean {
  return wanted === "none" ? assigned_agent === null : assigned_agent?.id === (wanted === "me" ? me.id : Number(wanted));
}

function isDepartment(wanted: string, { department }: TicketSummary, me: Me): boolean {
  switch (wanted) {
    case "none":
      return department === null;
    case "mine":
      return me.departments.some(({ key }) => key === department);
    default:
      return department === wanted;
  }
}

function hasWords({ subject, excerpt, reference }: TicketSummary, search = ""): boolean {
  const text = `${subject} ${excerpt} ${reference}`.toLocaleLowerCase();
  return search.toLocaleLowerCase().split(/\s+/).every((word) => text.includes(word));
}
