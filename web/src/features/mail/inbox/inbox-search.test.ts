import { expect, it } from "vitest";
import { inboxSearch } from "./inbox-search";

it("keeps what it knows and drops the rest", () => {
  expect(inboxSearch({ state: "held", mailbox: "3", search: "  jane " })).toEqual({ state: "held", mailbox: 3, search: "jane" });
  expect(inboxSearch({ state: "elsewhere", mailbox: "-1", search: " " })).toEqual({});
  expect(inboxSearch({ mailbox: "x", search: 5 })).toEqual({});
});
