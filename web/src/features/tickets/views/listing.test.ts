import { describe, expect, it } from "vitest";
import { queryOf } from "../filters/ticket-query";
import { addressOf, listingOf } from "./listing";
import type { View } from "./use-views";

const myOpen: View = { id: null, key: "my_open", name: null, shared: false, is_mine: false, query: { status: ["open", "assigned"], assignee: ["me"] } };
const all: View = { id: null, key: "all", name: null, shared: false, is_mine: false, query: {} };
const saved: View = { id: 7, key: null, name: "Burning", shared: false, is_mine: true, query: { priority: ["critical"], sort: "-updated_at" } };
const views = [myOpen, all, saved];

describe("what an address shows", () => {
  it("is one's own work for agents, all for admins, when it says nothing", () => {
    expect(listingOf({}, views, "agent")?.view).toBe(myOpen);
    expect(listingOf({}, views, "admin")?.view).toBe(all);
  });

  it("is the view with its filters and its order", () => {
    expect(listingOf({ view: 7 }, views, "agent")).toEqual({ view: saved, query: saved.query, isChanged: false });
  });

  it("is exactly its filters when it has any, whoever opens it", () => {
    expect(listingOf({ view: 99, status: "open,closed" }, views, "agent")).toEqual({ view: undefined, query: { status: ["open", "closed"] }, isChanged: false });
    expect(listingOf({ view: "my_open", status: "open" }, views, "agent")).toMatchObject({ view: myOpen, query: { status: ["open"] }, isChanged: true });
  });

  it("may have another order than the view", () => {
    expect(listingOf({ view: "my_open", sort: "priority" }, views, "agent")).toMatchObject({ query: { ...myOpen.query, sort: "priority" }, isChanged: true });
  });

  it("is nothing when the view is gone", () => {
    expect(listingOf({ view: 99 }, views, "agent")).toBeNull();
  });
});

describe("the address of a query", () => {
  it("is short where the view says it all, in whatever order", () => {
    expect(addressOf(myOpen, { assignee: ["me"], status: ["assigned", "open"] })).toEqual({ view: "my_open" });
  });

  it("is that of all tickets without filters", () => {
    expect(addressOf(myOpen, { sort: "priority" })).toEqual({ view: "all", sort: "priority" });
  });

  it("says all filters beside the view where they differ, and reads the same again", () => {
    const query = { status: ["open" as const], customer: [12], tag: ["vpn", "mail"], misuse: true, created_from: "2026-03-01T00:00:00.000Z" };
    const address = addressOf(saved, query);
    expect(address).toEqual({ view: 7, status: "open", customer: 12, tag: "vpn,mail", misuse: true, created_from: "2026-03-01T00:00:00.000Z" });
    expect(queryOf(address)).toEqual(query);
  });
});
