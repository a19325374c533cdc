import type { Person, Ticket, TicketSummary } from "~/lib/api/types";
import type { TicketChange } from "./change-tickets";

/** What a row will say once the change is made, shown before it is. */
export function expected(row: TicketSummary, change: TicketChange, agent: Person | null): TicketSummary {
  return {
    ...row,
    ...(change.status ? { status: change.status } : {}),
    ...(change.priority ? { priority: change.priority } : {}),
    ...(change.category ? { category: change.category } : {}),
    ...(change.department === undefined ? {} : { department: change.department }),
    ...(change.assigned_agent === undefined ? {} : { assigned_agent: agent }),
    ...(change.add_tags ? { tags: [...new Set([...row.tags, ...change.add_tags])] } : {}),
  };
}

/** The row of a ticket as the server has it now. */
export function summaryOf(row: TicketSummary, ticket: Ticket): TicketSummary {
  const { reference, subject, status, priority, category, department, customer, assigned_agent, tags, version, updated_at, misuse_flag } = ticket;
  return { ...row, reference, subject, status, priority, category, department, customer, assigned_agent, tags, version, updated_at, misuse_flag };
}
