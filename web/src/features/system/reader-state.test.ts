import { expect, it } from "vitest";
import { stateOf } from "./reader-state";
import { healthOf } from "./use-system-health";

const now = Date.parse("2026-03-01T12:00:00Z");

it("calls a reader late only when it has something to read and stands still", () => {
  expect(stateOf({ pending: 0, updated_at: "2026-02-01T12:00:00Z" }, now)).toBe("current");
  expect(stateOf({ pending: 3, updated_at: "2026-03-01T11:59:50Z" }, now)).toBe("behind");
  expect(stateOf({ pending: 3, updated_at: "2026-03-01T11:59:20Z" }, now)).toBe("late");
});

it("reads the parts that stand beside the whole", () => {
  expect(healthOf({ status: "degraded", feed: { status: "degraded", late_readers: 1 } } as never)).toEqual({
    status: "degraded",
    parts: [{ name: "feed", status: "degraded", details: [["late_readers", "1"]] }],
  });
});
