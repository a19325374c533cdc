import type { Message, Person, Role, Status } from "~/lib/api/types";
import type { Change } from "~/lib/live/events";

/** What happened, as far as people are told of it. */
export type Happening =
  | { kind: "message"; message: Message }
  | { kind: "status"; before: Status; after: Status; reason: string | null }
  | { kind: "assigned"; before: number | null; after: number | null; reason: string }
  | { kind: "edited"; changes: Record<string, Change> }
  | { kind: "rated"; rating: number; comment: string };

export interface Entry {
  /** Its number in the ticket. */
  seq: number;
  at: string;
  /** Null for the system. */
  actor: Person | null;
  actorKind: Role | "system";
  isInternal: boolean;
  what: Happening;
}

/** An event as the timeline and the room tell it alike. */
interface Told {
  seq: number;
  type: string;
  at: string;
  actor: Person | null;
  actor_kind: Role | "system";
  is_internal: boolean;
  data: unknown;
  message?: Message | null;
}

/** Null for what is not shown: that the ticket was raised (its description says so), and types that we do not know. */
export function entryOf(told: Told): Entry | null {
  const what = happening(told);
  return what && { seq: told.seq, at: told.at, actor: told.actor, actorKind: told.actor_kind, isInternal: told.is_internal, what };
}

function happening({ type, data, message }: Told): Happening | null {
  switch (type) {
    case "ticket.message_created":
      return message ? { kind: "message", message } : null;
    case "ticket.status_changed":
      return { kind: "status", ...(data as { before: Status; after: Status; reason: string | null }) };
    case "ticket.assigned":
      return { kind: "assigned", ...(data as { before: number | null; after: number | null; reason: string }) };
    case "ticket.updated":
    case "ticket.feedback_given":
      return editOrRating(data as { changes?: Record<string, Change>; rating?: number; comment?: string | null });
    default:
      return null;
  }
}

/** The room tells of a rating as of an edit. */
function editOrRating({ changes, rating, comment }: { changes?: Record<string, Change>; rating?: number; comment?: string | null }): Happening | null {
  if (rating !== undefined) {
    return { kind: "rated", rating, comment: comment ?? "" };
  }
  const told = changes && ("subject" in changes || "description" in changes) ? EDITS.filter((field) => field !== "sentiment") : EDITS;
  const shown = Object.entries(changes ?? {}).filter(([field]) => (told as readonly string[]).includes(field));
  return shown.length === 0 ? null : { kind: "edited", changes: Object.fromEntries(shown) };
}

/** The fields whose edits are told. Urgency follows from the texts; sentiment, too, unless an agent corrects it. */
export const EDITS = ["subject", "description", "priority", "category", "department", "sentiment", "tags", "misuse_flag"] as const;
export type EditedField = (typeof EDITS)[number];

/** All of them once, by number. The same object stays for the same entry, so that what shows it need not be drawn anew. */
export function inOrder(...parts: readonly (readonly Entry[])[]): Entry[] {
  const bySeq = new Map<number, Entry>();
  for (const entry of parts.flat()) {
    if (!bySeq.has(entry.seq)) {
      bySeq.set(entry.seq, entry);
    }
  }
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq);
}
