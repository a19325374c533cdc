import { useState } from "react";
import type { Priority } from "~/lib/api/types";
import { useDraft } from "~/lib/drafts/use-draft";
import { randomName } from "~/lib/random-name";

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
  const fresh = { key: randomName(), values: NOTHING };
  try {
    const kept = JSON.parse(text || "{}") as Partial<Draft>;
    return typeof kept.key === "string" && typeof kept.values === "object" ? { key: kept.key, values: { ...NOTHING, ...kept.values } } : fresh;
  } catch {
    return fresh;
  }
}

interface StaffTicketDraft extends Draft {
  keep: (values: StaffTicketValues) => void;
  /** A ticket came of it as it was before; what stands there now would be another. */
  startAnew: (values: StaffTicketValues) => void;
  clear: () => void;
}

/** Names the draft, and the files beside it. */
export const DRAFT = "ticket-for-customer";

/** The ticket that one is writing for a customer. It survives reloads and expired sessions. */
export function useStaffTicketDraft(): StaffTicketDraft {
  const [text, write, clear] = useDraft(DRAFT);
  const [draft, setDraft] = useState(() => readDraft(text));
  const keepAs = (key: string, values: StaffTicketValues) => {
    const { customer, subject, description } = values;
    write(customer || subject || description ? JSON.stringify({ key, values } satisfies Draft) : "");
  };
  return {
    ...draft,
    keep: (values) => keepAs(draft.key, values),
    startAnew: (values) => {
      const key = randomName();
      setDraft({ key, values });
      keepAs(key, values);
    },
    clear,
  };
}
