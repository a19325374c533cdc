import { expect, it } from "vitest";
import { hours, timeZones } from "./time-zones";

it("offers each zone once, the chosen one in any case", () => {
  expect(timeZones("Mars/Olympus", ["Europe/Berlin", "UTC", "America/Lima"])).toEqual(["America/Lima", "Europe/Berlin", "Mars/Olympus", "UTC"]);
  expect(timeZones("Europe/Berlin")).toContain("UTC");
});

it("writes the hours as a clock does", () => {
  expect(hours()).toHaveLength(24);
  expect(hours()[2]).toEqual({ value: "2", label: "02:00" });
});
