import type { Message } from "~/lib/api/types";
import type { Entry } from "./entries";

export interface MessageRow {
  kind: "message";
  key: string;
  message: Message;
}

/** Changes with no message between them. */
export interface ChangesRow {
  kind: "changes";
  key: string;
  entries: readonly Entry[];
}

export type Row = MessageRow | ChangesRow;

export function rowsOf(entries: readonly Entry[]): Row[] {
  const rows: Row[] = [];
  let run: Entry[] = [];
  const endRun = () => {
    const [first] = run;
    if (first) {
      rows.push({ kind: "changes", key: `changes-${first.seq}`, entries: run });
      run = [];
    }
  };
  entries.forEach((entry, at) => {
    if (entry.what.kind === "message") {
      endRun();
      rows.push({ kind: "message", key: keyOf(entry.what.message), message: entry.what.message });
    } else if (!goesWithoutSaying(entry, entries[at - 1])) {
      run.push(entry);
    }
  });
  endRun();
  return rows;
}

/** One's own message keeps its place on the screen when the server has told of it. */
export function keyOf({ client_id, id }: Message): string {
  return client_id ?? `message-${id}`;
}

/** The names by which their authors' pages know messages. */
export function clientIdsOf(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ what }) => (what.kind === "message" && what.message.client_id !== null ? [what.message.client_id] : [])));
}

/** An assignment makes an open ticket assigned, and its end makes it open again. */
function goesWithoutSaying({ what, at }: Entry, before: Entry | undefined): boolean {
  return what.kind === "status" && what.reason === null && before?.what.kind === "assigned" && before.at === at;
}

/** How many changes in a row are shown before they are folded. */
const MOST = 3;

/** What of a run of changes is shown at first: the newest ones. */
export function folded(entries: readonly Entry[]): { hidden: number; shown: readonly Entry[] } {
  return entries.length <= MOST ? { hidden: 0, shown: entries } : { hidden: entries.length - 1, shown: entries.slice(-1) };
}
