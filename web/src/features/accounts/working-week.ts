import type { components } from "~/lib/api/schema";

export type WorkingHours = components["schemas"]["WorkingHours"];
export type Span = components["schemas"]["WorkingHoursSpan"];
export type Day = Exclude<keyof WorkingHours, "zone">;

export const DAYS: readonly Day[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** A Monday, to have the names of days from. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 24 * 3_600_000;

/** The week in a few lines: days in a row with the same hours are one. No times: free. */
export function weekOf(hours: WorkingHours, language: string): { days: string; times: string }[] {
  const nameOf = namesOfDays(language, "short");
  const runs: { first: number; last: number; times: string }[] = [];
  DAYS.forEach((day, index) => {
    const times = (hours[day] ?? []).map(({ from, to }) => `${short(from)}–${short(to)}`).join(", ");
    const run = runs.at(-1);
    if (run?.times === times) {
      run.last = index;
    } else {
      runs.push({ first: index, last: index, times });
    }
  });
  return runs.map(({ first, last, times }) => ({ days: first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`, times }));
}

/** What the days are called, by their place in the week. */
export function namesOfDays(language: string, weekday: "short" | "long"): (index: number) => string {
  const format = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
  return (index) => format.format(MONDAY + index * DAY);
}

/** Whether all of its spans end after they begin. */
export function isWeek(hours: WorkingHours): boolean {
  return DAYS.every((day) => (hours[day] ?? []).every(({ from, to }) => from !== "" && short(from) < short(to)));
}

/** Monday to Friday, nine to five, where the browser is. */
export function usualWeek(): WorkingHours {
  const usual = [{ from: "09:00", to: "17:00" }];
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { zone, mon: usual, tue: usual, wed: usual, thu: usual, fri: usual, sat: [], sun: [] };
}

/** Seconds say nothing here. */
export function short(time: string): string {
  return time.slice(0, 5);
}
