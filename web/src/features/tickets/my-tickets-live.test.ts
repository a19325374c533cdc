import { describe, expect, it } from "vitest";
import type { TicketSummary } from "~/lib/api/types";
import { type TicketPages, withTicket } from "./my-tickets-live";

const ticket = (id: number, change: Partial<TicketSummary> = {}) => ({ id, version: 1, status: "open", subject: `No. ${id}`, ...change }) as TicketSummary;
const pages = (...items: TicketSummary[][]): TicketPages => ({
  pages: items.map((page) => ({ items: page, next_cursor: null })),
  pageParams: items.map(() => null),
});
const ids = (data: TicketPages) => data.pages.map(({ items }) => items.map(({ id }) => id));

describe("the customer's list, live", () => {
  it("shows a change where the ticket stands, on whatever page", () => {
    const after = withTicket(pages([ticket(1)], [ticket(2)]), ticket(2, { version: 2, status: "resolved" }), "open");
    expect(ids(after)).toEqual([[1], [2]]);
    expect(after.pages[1]?.items[0]?.status).toBe("resolved");
  });

  it("takes no step back when an older word comes late", () => {
    const after = withTicket(pages([ticket(1, { version: 5, subject: "new" })]), ticket(1, { version: 4, subject: "old" }), "open");
    expect(after.pages[0]?.items[0]?.subject).toBe("new");
  });

  it("puts a new ticket on top of the list it belongs to, and of no other", () => {
    expect(ids(withTicket(pages([ticket(1)]), ticket(2), "open"))).toEqual([[2, 1]]);
    expect(ids(withTicket(pages([ticket(1)]), ticket(2), "solved"))).toEqual([[1]]);
  });

  it("fills an empty list", () => {
    expect(ids(withTicket(pages([]), ticket(2), "open"))).toEqual([[2]]);
  });
});
