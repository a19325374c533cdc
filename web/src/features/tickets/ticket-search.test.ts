import { describe, expect, it } from "vitest";
import { keepingList, ticketSearch } from "./ticket-search";

describe("ticketSearch", () => {
  it("keeps what it knows and can use", () => {
    const given = { view: 7, status: "open,closed", assignee: 4, misuse: true, search: 4711, sort: "-priority", other: "x", tag: "", priority: null };
    expect(ticketSearch(given)).toEqual({ view: 7, status: "open,closed", assignee: 4, misuse: true, search: "4711", sort: "-priority" });
  });

  it("leaves the list as it is where a link says nothing of it", () => {
    const here = { view: "my_open", sort: "priority" };
    expect(keepingList({ search: here, next: () => ({}) })).toEqual(here);
    expect(keepingList({ search: here, next: () => ({ view: "all" }) })).toEqual({ view: "all" });
  });
});
