import { describe, expect, it, vi } from "vitest";
import { SeenTickets } from "./seen-tickets";

const EARLIER = "2026-03-01T10:00:00Z";
const FIRST_LOOK = "2026-03-02T10:00:00Z";
const LATER = "2026-03-03T10:00:00.123456Z";

const tickets = () => new SeenTickets(() => FIRST_LOOK);

describe("seen tickets", () => {
  it("counts what was said before the first look as seen", () => {
    expect(tickets().isUnread(1, 7, EARLIER)).toBe(false);
    expect(tickets().isUnread(1, 7, null)).toBe(false);
  });

  it("shows what was said since as unread until it was seen", () => {
    const seen = tickets();
    seen.isUnread(1, 7, EARLIER);
    expect(seen.isUnread(1, 7, LATER)).toBe(true);
    seen.mark(1, 7, LATER);
    expect(seen.isUnread(1, 7, LATER)).toBe(false);
    expect(seen.isUnread(1, 8, LATER)).toBe(true);
  });

  it("keeps it for each user apart, over reloads", () => {
    tickets().mark(1, 7, LATER);
    expect(tickets().isUnread(1, 7, LATER)).toBe(false);
    expect(tickets().isUnread(2, 7, LATER)).toBe(true);
  });

  it("never goes back", () => {
    const seen = tickets();
    seen.mark(1, 7, LATER);
    seen.mark(1, 7, EARLIER);
    expect(seen.isUnread(1, 7, LATER)).toBe(false);
  });

  it("tells those who look", () => {
    const seen = tickets();
    const listener = vi.fn();
    const stop = seen.onChange(listener);
    seen.mark(1, 7, LATER);
    seen.mark(1, 7, LATER);
    stop();
    seen.mark(1, 8, LATER);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("begins anew when what is kept is not its own", () => {
    localStorage.setItem("switchboard.seen-tickets.1", '{"since":5}');
    expect(tickets().isUnread(1, 7, LATER)).toBe(true);
    expect(tickets().isUnread(1, 7, EARLIER)).toBe(false);
  });
});
