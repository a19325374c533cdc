import { describe, expect, it } from "vitest";
import { localeOf } from "./use-format";
import { relativeTime } from "./relative-time";

const now = Date.parse("2026-03-05T12:00:00Z");
const ago = (seconds: number) => relativeTime(now - seconds * 1000, now, "en-GB");
const DAY = 86_400;

describe("relativeTime", () => {
  it.each([
    [0, "now"],
    [44, "now"],
    [60, "1 min ago"],
    [5 * 60 + 59, "5 min ago"],
    [59 * 60 + 59, "59 min ago"],
    [3_600, "1 hr ago"],
    [23 * 3_600, "23 hr ago"],
    [DAY, "yesterday"],
    [6 * DAY, "6 days ago"],
    [8 * DAY, "25 Feb"],
    [400 * DAY, "29 Jan 2025"],
    [-30 * 60, "in 30 min"],
  ])("of %i seconds ago is %s", (seconds, words) => {
    expect(ago(seconds)).toBe(words);
  });

  it("speaks German", () => {
    expect(relativeTime(now - 5 * 60_000, now, "de")).toBe("vor 5 Min.");
  });
});

describe("localeOf", () => {
  it("takes the region of the browser where it speaks the language", () => {
    expect(localeOf("de", ["en-US", "de-AT"])).toBe("de-AT");
    expect(localeOf("de", ["en-US"])).toBe("de");
  });
});
