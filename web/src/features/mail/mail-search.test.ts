import { expect, it } from "vitest";
import { mailSearch } from "./mail-search";

it("takes from the address what it knows", () => {
  expect(mailSearch({ recipient: "kim@example.org", state: "failed", kind: "status_changed" })).toEqual({ recipient: "kim@example.org", state: "failed", kind: "status_changed" });
  expect(mailSearch({ recipient: "", state: "lost", kind: 3, other: "x" })).toEqual({});
});
