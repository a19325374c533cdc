import { useState } from "react";
import type { Priority } from "~/lib/api/types";
import { useDraft } from "~/lib/drafts/use-draft";
import { randomName } from "~/lib/random-name";

export interface NewTicketValues {
  subject: string;
  description: string;
  /** Empty: the customer lets us choose. So for the next two. */
  category: string;
  priority: Priority | "";
  department: string;
}

export const NOTHING: NewTicketValues = { subject: "", description: "", category: "", priority: "", department: "" };

interface Draft {
  /** Makes one ticket of it, also when it is sent again after a reload. */
  key: string;
  values: NewTicketValues;
}

interface NewTicketDraft extends Draft {
  keep: (values: NewTicketValues) => void;
  /** A ticket came of it as it was before; what stands there now would be another. */
  startAnew: (values: NewTicketValues) => void;
  clear: () => void;
}

/** Reads what was kept before; what is not as it should be counts as nothing. */
export function readDraft(text: string): Draft {
  const fresh = { key: randomName(), values: NOTHING };
  if (text === "") {
    return fresh;
  }
  try {
    const kept = JSON.parse(text) as { key?: unknown; values?: Partial<NewTicketValues> | null } | null;
    return typeof kept?.key === "string" && kept.values ? { key: kept.key, values: { ...NOTHING, ...kept.values } } : fresh;
  } catch {
    return fresh;
  }
}

export function isWorthKeeping({ subject, description }: NewTicketValues): boolean {
  return subject !== "" || description !== "";
}

/** What a new ticket comes from, if from anything. */
export interface Origin {
  /** The id of the closed ticket that it continues. */
  followUpOf?: number | undefined;
  /** The talk with the bot that it carries, with what that says. */
  talk?: string | undefined;
  beginning?: Pick<NewTicketValues, "subject" | "description"> | undefined;
}

/** Where a new ticket is kept while it is written: one for each ticket that it would follow, and for each talk. */
export function draftName({ followUpOf, talk }: Origin): string {
  return followUpOf !== undefined ? `new-ticket-${followUpOf}` : talk !== undefined ? `new-ticket-${talk}` : "new-ticket";
}

/** A ticket that is being written. It survives reloads and expired sessions. */
export function useNewTicketDraft(name: string, beginning?: Origin["beginning"]): NewTicketDraft {
  const [text, write, clear] = useDraft(name);
  const [{ key, values: initial }, setDraft] = useState(() => begun(readDraft(text), beginning));
  const keepAs = (as: string, values: NewTicketValues) => write(isWorthKeeping(values) ? JSON.stringify({ key: as, values } satisfies Draft) : "");
  return {
    key,
    values: initial,
    keep: (values) => keepAs(key, values),
    startAnew: (values) => {
      const next = randomName();
      setDraft({ key: next, values });
      keepAs(next, values);
    },
    clear,
  };
}

/** What was kept goes before what it would begin with. */
function begun(draft: Draft, beginning: Origin["beginning"]): Draft {
  return beginning && !isWorthKeeping(draft.values) ? { ...draft, values: { ...draft.values, ...beginning } } : draft;
}
