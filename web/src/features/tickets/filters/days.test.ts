import { expect, it } from "vitest";
import { dayOf, endOf, lastDayBefore, startOf } from "./days";

it("a span of days includes both its ends", () => {
  expect(dayOf(startOf("2026-03-29"))).toBe("2026-03-29");
  expect(lastDayBefore(endOf("2026-03-29"))).toBe("2026-03-29");
  expect(endOf("2026-12-31")).toBe(startOf("2027-01-01"));
});
