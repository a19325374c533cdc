import { describe, expect, it } from "vitest";
import { aTicket } from "~/testing/a-ticket";
import { type Heard, liveRows, NOTHING_HEARD, rowsOf } from "./live-rows";
import { sortOf } from "./order";

const read = [aTicket(5), aTicket(4), aTicket(3)];
const newest = sortOf(undefined);
const heard = (ticket: Heard["ticket"], about: Partial<Heard> = {}): Heard => ({ type: "heard", ticket, fits: true, isAt: "row", quietly: true, ...about });
const idsOf = (live = NOTHING_HEARD) => rowsOf(read, live, newest).map(({ id }) => id);

describe("live rows", () => {
  it("change in place, and leave the others the very same", () => {
    const live = liveRows(NOTHING_HEARD, heard(aTicket(4, { subject: "Other", version: 2 })));
    const rows = rowsOf(read, live, newest);
    expect(rows.map(({ subject }) => subject)).toEqual(["Ticket 5", "Other", "Ticket 3"]);
    expect(rows[0]).toBe(read[0]);
    expect(rows[2]).toBe(read[2]);
  });

  it("never go back to what is older", () => {
    const live = liveRows(liveRows(NOTHING_HEARD, heard(aTicket(4, { version: 3 }))), heard(aTicket(4, { version: 2 })));
    expect(rowsOf(read, live, newest)[1]?.version).toBe(3);
    expect(rowsOf([aTicket(4, { version: 9 })], live, newest)[0]?.version).toBe(9);
  });

  it("stay where they do not belong any more, with a mark that goes when they belong again", () => {
    const gone = liveRows(NOTHING_HEARD, heard(aTicket(4, { version: 2 }), { fits: false }));
    expect(idsOf(gone)).toEqual([5, 4, 3]);
    expect([...gone.left]).toEqual([4]);
    expect([...liveRows(gone, heard(aTicket(4, { version: 3 }))).left]).toEqual([]);
  });

  it("wait while somebody reads, until they are asked for", () => {
    const live = liveRows(liveRows(NOTHING_HEARD, heard(aTicket(7), { isAt: "new" })), heard(aTicket(8), { isAt: "new" }));
    expect(idsOf(live)).toEqual([5, 4, 3]);
    expect(live.waiting).toHaveLength(2);
    expect(idsOf(liveRows(live, { type: "show" }))).toEqual([8, 7, 5, 4, 3]);
  });

  it("wait no longer when they stop belonging", () => {
    const live = liveRows(NOTHING_HEARD, heard(aTicket(7), { isAt: "new" }));
    expect(liveRows(live, heard(aTicket(7, { version: 2 }), { isAt: "new", fits: false })).waiting).toEqual([]);
  });

  it("are put where they belong when nobody is disturbed, each once", () => {
    const live = liveRows(NOTHING_HEARD, heard(aTicket(7), { isAt: "new", quietly: false }));
    expect(idsOf(liveRows(live, heard(aTicket(7, { version: 2 }), { isAt: "new", quietly: false })))).toEqual([7, 5, 4, 3]);
    expect(rowsOf([aTicket(7), ...read], live, newest).map(({ id }) => id)).toEqual([7, 5, 4, 3]);
  });

  it("that come later in the list are left for reading on", () => {
    const live = liveRows(NOTHING_HEARD, heard(aTicket(1), { isAt: "later", quietly: false }));
    expect(idsOf(live)).toEqual([5, 4, 3]);
    expect(live.waiting).toEqual([]);
  });

  it("are shown once when two pages have them", () => {
    expect(rowsOf([...read, aTicket(3)], NOTHING_HEARD, newest)).toHaveLength(3);
  });
});
