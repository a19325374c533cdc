import { useState } from "react";
import type { Priority } from "~/lib/api/types";
import { useDraft } from "~/lib/drafts/use-draft";

/** A customer as chosen; the name is kept too, so that it can be shown without being looked up. */
export interface ChosenCustomer {
  id: number;
  name: string;
}

export interface StaffTicketValues {
  customer: ChosenCustomer | null;
  subject: string;
  description: string;
  /** Empty: it is left to the server. So for the next two. */
  category: string;
  priority: Priority | "";
  department: string;
  tags: string[];
}

export const NOTHING: StaffTicketValues = { customer: null, subject: "", description: "", category: "", priority: "", department: "", tags: [] };

interface Draft {
  /** Makes one ticket of it, also when it is sent again after a reload. */
  key: string;
  values: StaffTicketValues;
}

/** Reads what was kept before; what is not as it should be counts as nothing. */
export function readDraft(text: string): Draft {
  const fresh = { key: newKey(), values: NOTHING };
  try {
    const kept = JSON.parse(text || "{}") as Partial<Draft>;
    return typeof kept.key === "string" && typeof kept.values === "object" ? { key: kept.key, values: { ...NOTHING, ...kept.values } } : fresh;
  } catch {
    return fresh;
  }
}

/** The ticket that one is writing for a customer. It survives reloads and expired sessions. */
export function useStaffTicketDraft() {
  const [text, write, clear] = useDraft("ticket-for-customer");
  const [draft] = useState(() => readDraft(text));
  const keep = (values: StaffTicketValues) => {
    const { customer, subject, description } = values;
    write(customer || subject || description ? JSON.stringify({ key: draft.key, values } satisfies Draft) : "");
  };
  return { ...draft, keep, clear };
}

/** crypto.randomUUID is there on secure pages only; a helpdesk inside a house may have none. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
