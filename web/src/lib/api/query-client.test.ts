import { describe, expect, it } from "vitest";
import { Problem } from "./problem";
import { retryDelay, shouldRetry } from "./query-client";

describe("reading again after a failure", () => {
  it.each([
    ["no answer", Problem.network(), true],
    ["a fault of the server", Problem.of(503, {}), true],
    ["too often, for a moment", Problem.of(429, { retry_after: 5 }), true],
    ["too often, for long", Problem.of(429, { retry_after: 600 }), false],
    ["not found", Problem.of(404, {}), false],
    ["not allowed", Problem.of(403, {}), false],
    ["a fault of ours", new TypeError("x is not a function"), false],
  ])("after %s", (_, error, again) => {
    expect(shouldRetry(0, error)).toBe(again);
  });

  it("ends at some time", () => {
    expect(shouldRetry(3, Problem.network())).toBe(false);
  });

  it("waits as long as it was told, else longer each time", () => {
    expect(retryDelay(0, Problem.of(429, { retry_after: 5 }))).toBeGreaterThanOrEqual(5_000);
    expect(retryDelay(3, Problem.network())).toBeGreaterThan(retryDelay(0, Problem.network()));
  });
});
