import { expect, it } from "vitest";
import { dayPoints } from "./day-points";

it("places each day on which something was judged where it belongs in time", () => {
  const points = dayPoints(
    [
      { day: "2026-03-11", judged: 4, kept: 3 },
      { day: "2026-03-06", judged: 2, kept: 1 },
      { day: "2026-03-01", judged: 0, kept: 0 },
    ],
    11,
  );
  expect(points).toEqual([
    { day: "2026-03-06", judged: 2, kept: 1, along: 0.5, share: 0.5 },
    { day: "2026-03-11", judged: 4, kept: 3, along: 1, share: 0.75 },
  ]);
});

it("has a place for a single day", () => {
  expect(dayPoints([{ day: "2026-03-11", judged: 1, kept: 1 }], 1)).toMatchObject([{ along: 1, share: 1 }]);
});
