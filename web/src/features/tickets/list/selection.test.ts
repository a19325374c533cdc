import { describe, expect, it } from "vitest";
import { NOTHING_SELECTED, toggleAll, toggleRow } from "./selection";

const rows = [10, 20, 30, 40, 50];

describe("a selection", () => {
  it("takes a row in and out again", () => {
    const one = toggleRow(NOTHING_SELECTED, 20, false, rows);
    expect([...one.ids]).toEqual([20]);
    expect([...toggleRow(one, 20, false, rows).ids]).toEqual([]);
  });

  it.each([
    [20, 40, [20, 30, 40]],
    [40, 20, [40, 20, 30]],
  ])("goes from %i to %i with Shift", (from, to, expected) => {
    expect([...toggleRow(toggleRow(NOTHING_SELECTED, from, false, rows), to, true, rows).ids]).toEqual(expected);
  });

  it("has no range without a row to begin with", () => {
    expect([...toggleRow(NOTHING_SELECTED, 30, true, rows).ids]).toEqual([30]);
  });

  it("takes all, and none once it has all", () => {
    const all = toggleAll(toggleRow(NOTHING_SELECTED, 20, false, rows), rows);
    expect(all.ids.size).toBe(5);
    expect(toggleAll(all, rows).ids.size).toBe(0);
  });
});
