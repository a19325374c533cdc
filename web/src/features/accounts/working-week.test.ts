import { expect, it } from "vitest";
import { isWeek, usualWeek, weekOf } from "./working-week";

const FREE = { mon: null, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null };
const day = (from: string, to: string) => [{ from, to }];

it("takes days in a row with the same hours together", () => {
  const usual = day("09:00:00", "17:00:00");
  const week = weekOf({ ...FREE, zone: "Europe/Berlin", mon: usual, tue: usual, wed: usual, thu: usual, fri: day("09:00:00", "13:00:00") }, "en");
  expect(week).toEqual([
    { days: "Mon–Thu", times: "09:00–17:00" },
    { days: "Fri", times: "09:00–13:00" },
    { days: "Sat–Sun", times: "" },
  ]);
});

it("names all spans of a day", () => {
  const [monday] = weekOf({ ...FREE, zone: "UTC", mon: [...day("08:00:00", "12:00:00"), ...day("13:00:00", "17:30:00")] }, "de");
  expect(monday).toEqual({ days: "Mo", times: "08:00–12:00, 13:00–17:30" });
});

it("knows spans that end before they begin, or not at all", () => {
  expect(isWeek(usualWeek())).toBe(true);
  expect(isWeek({ ...usualWeek(), sat: day("17:00", "09:00:00") })).toBe(false);
  expect(isWeek({ ...usualWeek(), sat: day("09:00", "09:00:00") })).toBe(false);
  expect(isWeek({ ...usualWeek(), sat: day("09:00", "") })).toBe(false);
});
