import { describe, expect, it } from "vitest";
import { aTicket } from "~/testing/a-ticket";
import type { TicketQuery } from "../filters/ticket-query";
import { fits, fitsFilters } from "./fits";

const me = { id: 4, departments: [{ id: 1, key: "it", name: "IT" }] };
const mara = { id: 4, username: "mara", name: "Mara" };

describe("fits", () => {
  it.each<[TicketQuery, boolean]>([
    [{}, true],
    [{ status: ["open", "assigned"] }, true],
    [{ status: ["closed"] }, false],
    [{ priority: ["critical"] }, false],
    [{ customer: [900] }, true],
    [{ customer: [901] }, false],
    [{ assignee: ["none"] }, false],
    [{ assignee: ["me"] }, true],
    [{ assignee: ["4"] }, true],
    [{ assignee: ["5", "none"] }, false],
    [{ department: ["mine"] }, true],
    [{ department: ["hr"] }, false],
    [{ department: ["none", "it"] }, true],
    [{ tag: ["vpn", "other"] }, true],
    [{ tag: ["other"] }, false],
    [{ misuse: true }, false],
    [{ misuse: false }, true],
    [{ created_from: "2026-03-01T00:00:00Z", created_to: "2026-03-02T00:00:00Z" }, true],
    [{ created_to: "2026-03-01T00:00:00Z" }, false],
    [{ search: "TICKET work" }, true],
    [{ search: "printer" }, false],
  ])("with %j: %s", (query, expected) => {
    expect(fits(aTicket(1, { assigned_agent: mara, tags: ["vpn"] }), query, me)).toBe(expected);
  });

  it("knows those of no department and of nobody", () => {
    const ticket = aTicket(1, { department: null });
    expect(fits(ticket, { department: ["none"], assignee: ["none"] }, me)).toBe(true);
    expect(fits(ticket, { department: ["mine"] }, me)).toBe(false);
  });

  it("lets a row stay whose words stand where they cannot be seen", () => {
    expect(fitsFilters(aTicket(1), { search: "printer" }, me)).toBe(true);
  });
});
