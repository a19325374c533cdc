import type { Person, Status, TicketDetail } from "~/lib/api/types";
import type { components } from "~/lib/api/schema";

export type TicketChange = components["schemas"]["TicketChange"];
export type ChangedField = keyof TicketChange;

/** The ticket as it will be, for the time until the server has said so. */
export function applied(ticket: TicketDetail, change: TicketChange, people: readonly Person[]): TicketDetail {
  const { assigned_agent: agentId, department, subject, description, status, priority, category, sentiment, tags } = change;
  const kept = {
    subject: subject ?? ticket.subject,
    description: description ?? ticket.description,
    status: status ?? ticket.status,
    priority: priority ?? ticket.priority,
    category: category ?? ticket.category,
    sentiment: sentiment ?? ticket.sentiment,
    tags: tags ?? ticket.tags,
    department: department === undefined ? ticket.department : department,
  };
  if (agentId === undefined) {
    return { ...ticket, ...kept };
  }
  const agent = people.find(({ id }) => id === agentId) ?? null;
  return { ...ticket, ...kept, assigned_agent: agent, status: statusAfterAssignment(kept.status, agentId) };
}

/** Being given to someone makes an open ticket assigned; being taken away makes an active one open. */
function statusAfterAssignment(status: Status, agentId: number | null): Status {
  if (agentId !== null) {
    return status === "open" ? "assigned" : status;
  }
  return status === "resolved" || status === "closed" ? status : "open";
}

/** The fields that a change is about, as they are in a ticket: to be put back, or to be compared. */
export function fieldsOf(change: TicketChange): ChangedField[] {
  return (Object.keys(change) as ChangedField[]).filter((field) => change[field] !== undefined);
}

type Routed = Pick<TicketDetail, ChangedField>;

/** Which of the fields have another value in the one than in the other. */
export function differing(fields: readonly ChangedField[], one: Routed, other: Routed): ChangedField[] {
  return fields.filter((field) => valueOf(one, field) !== valueOf(other, field));
}

function valueOf(ticket: Routed, field: ChangedField): string {
  return JSON.stringify(field === "assigned_agent" ? (ticket.assigned_agent?.id ?? null) : ticket[field]);
}

/** Takes back what a failed change did, where nothing else has been done since. */
export function takenBack(now: TicketDetail, optimistic: TicketDetail, before: TicketDetail, fields: readonly ChangedField[]): TicketDetail {
  const touched: ChangedField[] = fields.includes("assigned_agent") ? [...fields, "status"] : [...fields];
  const untouchedSince = touched.filter((field) => differing([field], now, optimistic).length === 0);
  return { ...now, ...Object.fromEntries(untouchedSince.map((field) => [field, before[field]])) };
}
