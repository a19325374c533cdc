import { describe, expect, it } from "vitest";
import { aTicket } from "~/testing/a-ticket";
import { compare, sorted, sortOf } from "./order";

describe("the order of a list", () => {
  const ordered = (sort: string | undefined, ...tickets: ReturnType<typeof aTicket>[]) =>
    tickets.sort((one, other) => compare(one, other, sortOf(sort))).map(({ id }) => id);

  it("is newest first when nothing is said", () => {
    expect(ordered(undefined, aTicket(1), aTicket(3), aTicket(2))).toEqual([3, 2, 1]);
  });

  it("takes priorities by their weight, and the newer of two alike", () => {
    const tickets = [aTicket(1, { priority: "low" }), aTicket(2, { priority: "critical" }), aTicket(3, { priority: "critical" })];
    expect(ordered("-priority", ...tickets)).toEqual([3, 2, 1]);
    expect(ordered("priority", ...tickets)).toEqual([1, 2, 3]);
  });

  it("takes the beginning of a ticket nobody has written to", () => {
    expect(ordered("-last_message_at", aTicket(1), aTicket(9, { last_message_at: null }))).toEqual([9, 1]);
  });

  it("is said in an address only where it is another", () => {
    expect(sorted({ sort: "priority" }, { field: "created_at", isDescending: true })).toEqual({});
    expect(sorted({ misuse: true }, { field: "updated_at", isDescending: true })).toEqual({ misuse: true, sort: "-updated_at" });
  });
});
