import { useState } from "react";
import type { Attachment, Priority } from "~/lib/api/types";
import { useDraft } from "~/lib/drafts/use-draft";

export interface NewTicketValues {
  subject: string;
  description: string;
  /** Empty: the customer lets us choose. So for the next two. */
  category: string;
  priority: Priority | "";
  department: string;
  attachments: Attachment[];
}

export const NOTHING: NewTicketValues = { subject: "", description: "", category: "", priority: "", department: "", attachments: [] };

interface Draft {
  /** Makes one ticket of it, also when it is sent again after a reload. */
  key: string;
  values: NewTicketValues;
}

interface NewTicketDraft extends Draft {
  keep: (values: NewTicketValues) => void;
  clear: () => void;
}

/** Reads what was kept before; what is not as it should be counts as nothing. */
export function readDraft(text: string): Draft {
  const fresh = { key: newKey(), values: NOTHING };
  if (text === "") {
    return fresh;
  }
  try {
    const kept = JSON.parse(text) as Partial<Draft>;
    return typeof kept.key === "string" && typeof kept.values === "object" ? { key: kept.key, values: { ...NOTHING, ...kept.values } } : fresh;
  } catch {
    return fresh;
  }
}

export function isWorthKeeping({ subject, description, attachments }: NewTicketValues): boolean {
  return subject !== "" || description !== "" || attachments.length > 0;
}

/** A ticket that is being written, one for each ticket that it would follow. It survives reloads and expired sessions. */
export function useNewTicketDraft(followUpOf: number | undefined): NewTicketDraft {
  const [text, write, clear] = useDraft(followUpOf === undefined ? "new-ticket" : `new-ticket-${followUpOf}`);
  const [draft] = useState(() => readDraft(text));
  const keep = (values: NewTicketValues) => write(isWorthKeeping(values) ? JSON.stringify({ key: draft.key, values } satisfies Draft) : "");
  return { ...draft, keep, clear };
}

/** crypto.randomUUID is there on secure pages only; a helpdesk inside a house may have none. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
