import { describe, expect, it } from "vitest";
import { type Entry, entryOf, inOrder } from "./entries";

const told = { seq: 3, at: "2026-03-05T14:00:00Z", actor: null, actor_kind: "system" as const, is_internal: false };

function entry(seq: number): Entry {
  return { seq, at: "2026-03-05T14:00:00Z", actor: null, actorKind: "system", isInternal: false, what: { kind: "rated", rating: 5, comment: "" } };
}

describe("what was read and what was heard", () => {
  it("becomes one order by number, whatever came first", () => {
    expect(inOrder([entry(4), entry(5)], [entry(2)], [entry(3)]).map(({ seq }) => seq)).toEqual([2, 3, 4, 5]);
  });

  it("has nothing twice, and keeps the object that was there first", () => {
    const first = entry(4);
    const both = inOrder([entry(3), first], [entry(4), entry(5)]);
    expect(both.map(({ seq }) => seq)).toEqual([3, 4, 5]);
    expect(both[1]).toBe(first);
  });
});

describe("an event", () => {
  it("that was read and one that was heard are the same: a rating comes under two names", () => {
    const heard = entryOf({ ...told, type: "ticket.updated", data: { rating: 4, comment: null } });
    const read = entryOf({ ...told, type: "ticket.feedback_given", data: { rating: 4, comment: null } });
    expect(heard).toEqual(read);
    expect(heard?.what).toEqual({ kind: "rated", rating: 4, comment: "" });
  });

  it("of a type that nobody knows yet is left out", () => {
    expect(entryOf({ ...told, type: "ticket.teleported", data: {} })).toBeNull();
  });

  it("that says whether an AI message helped is no entry: the message shows it", () => {
    const data = { message_id: 4, helpful: true };
    expect(entryOf({ ...told, type: "ticket.updated", data })).toBeNull();
    expect(entryOf({ ...told, type: "ticket.message_rated", data })).toBeNull();
  });

  it("that only changed what follows from the texts is left out", () => {
    expect(entryOf({ ...told, type: "ticket.updated", data: { changes: { urgency_score: { before: 1, after: 2 } } } })).toBeNull();
  });

  it("tells of a sentiment that somebody corrected, and not of one that followed from other words", () => {
    const sentiment = { before: "neutral", after: "angry" };
    const description = { before: "It is slow.", after: "It is broken, again!" };
    const corrected = entryOf({ ...told, type: "ticket.updated", data: { changes: { sentiment } } });
    expect(corrected?.what).toEqual({ kind: "edited", changes: { sentiment } });
    const rewritten = entryOf({ ...told, type: "ticket.updated", data: { changes: { description, sentiment } } });
    expect(rewritten?.what).toEqual({ kind: "edited", changes: { description } });
  });
});
