import { expect, it } from "vitest";
import { durationText } from "./duration";

it.each([
  [1, "1 second"],
  [119, "119 seconds"],
  [120, "2 minutes"],
  [870, "15 minutes"],
  [7199, "120 minutes"],
  [7201, "3 hours"],
])("says %i seconds as %s", (seconds, text) => {
  expect(durationText(seconds, "en")).toBe(text);
});

it("speaks German", () => {
  expect(durationText(870, "de")).toBe("15 Minuten");
});
