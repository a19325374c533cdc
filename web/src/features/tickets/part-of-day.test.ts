import { expect, it } from "vitest";
import { partOfDay } from "./part-of-day";

it.each([
  [4, "evening"],
  [5, "morning"],
  [10, "morning"],
  [11, "day"],
  [17, "day"],
  [18, "evening"],
  [23, "evening"],
] as const)("greets at %i o'clock as in the %s", (hour, part) => {
  expect(partOfDay(new Date(2026, 2, 5, hour))).toBe(part);
});
