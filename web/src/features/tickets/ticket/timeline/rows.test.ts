import { expect, it } from "vitest";
import type { Message } from "~/lib/api/types";
import type { Entry, Happening } from "./entries";
import { clientIdsOf, folded, rowsOf } from "./rows";

let seq = 0;

function entry(what: Happening, at = `2026-03-05T14:00:${String(seq).padStart(2, "0")}Z`): Entry {
  return { seq: ++seq, at, actor: null, actorKind: "agent", isInternal: false, what };
}

function message(id: number, clientId: string | null = null): Entry {
  const said = { id, ticket_id: 1, author: null, author_kind: "agent", body: "Hello", attachments: [], client_id: clientId } as unknown as Message;
  return entry({ kind: "message", message: said });
}

const status = (reason: string | null = null, at?: string) => entry({ kind: "status", before: "open", after: "assigned", reason }, at);
const assigned = (at?: string) => entry({ kind: "assigned", before: null, after: 7, reason: "manual" }, at);

it("gathers the changes between two messages", () => {
  const rows = rowsOf([message(1), assigned(), status("customer replied"), message(2), assigned()]);
  expect(rows.map((row) => (row.kind === "changes" ? row.entries.length : "message"))).toEqual(["message", 2, "message", 1]);
});

it("does not say that a ticket which was assigned is assigned", () => {
  const at = "2026-03-05T15:00:00Z";
  const [row] = rowsOf([assigned(at), status(null, at)]);
  expect(row?.kind === "changes" && row.entries.map(({ what }) => what.kind)).toEqual(["assigned"]);
});

it("knows messages by the name that their author's page gave them", () => {
  const entries = [message(1), message(2, "abc")];
  expect(rowsOf(entries).map(({ key }) => key)).toEqual(["message-1", "abc"]);
  expect(clientIdsOf(entries)).toEqual(new Set(["abc"]));
});

it("folds many changes to the newest, and leaves few alone", () => {
  const four = [assigned(), assigned(), assigned(), assigned()];
  expect(folded(four)).toEqual({ hidden: 3, shown: four.slice(-1) });
  expect(folded(four.slice(1))).toEqual({ hidden: 0, shown: four.slice(1) });
});
