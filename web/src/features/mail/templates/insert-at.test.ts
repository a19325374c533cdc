import { expect, it } from "vitest";
import { asPlace, insertAt } from "./insert-at";

it("puts a piece in the place of what is selected", () => {
  expect(insertAt("Dear X, hello", "{{recipient.name}}", 5, 6)).toEqual({ text: "Dear {{recipient.name}}, hello", cursor: 23 });
  expect(insertAt("", "a", 0, 0)).toEqual({ text: "a", cursor: 1 });
});

it("writes what only says whether something is so as a section", () => {
  expect(asPlace("ticket.url", "words")).toBe("{{ticket.url}}");
  expect(asPlace("reply", "flag")).toBe("{{#reply}}…{{/reply}}");
});
