import { expect, it } from "vitest";
import { newTicketSearch } from "./new-ticket-search";

it.each([
  [42, { follow_up_of: 42 }],
  ["42", { follow_up_of: 42 }],
  [undefined, {}],
  ["", {}],
  [-1, {}],
  [1.5, {}],
  ["x", {}],
])("reads follow_up_of=%j as %j", (given, read) => {
  expect(newTicketSearch({ follow_up_of: given })).toEqual(read);
});
