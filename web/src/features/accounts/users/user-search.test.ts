import { expect, it } from "vitest";
import { userSearch } from "./user-search";

it("takes from the address what it knows", () => {
  expect(userSearch({ search: 42, role: "agent", is_active: false, department: "it", more: 1 })).toEqual({
    search: "42",
    role: "agent",
    is_active: false,
    department: "it",
  });
  expect(userSearch({ search: "", role: "boss", is_active: "yes" })).toEqual({});
});
