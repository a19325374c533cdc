import type { components } from "~/lib/api/schema";

export type WorkingHours = components["schemas"]["WorkingHours"];
type Day = Exclude<keyof WorkingHours, "zone">;

const DAYS: readonly Day[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** A Monday, to have the names of days from. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 24 * 3_600_000;

/** The week in a few lines: days in a row with the same hours are one. No times: free. */
export function weekOf(hours: WorkingHours, language: string): { days: string; times: string }[] {
  const name = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" });
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
  const nameOf = (index: number) => name.format(MONDAY + index * DAY);
  return runs.map(({ first, last, times }) => ({ days: first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`, times }));
}

/** Seconds say nothing here. */
function short(time: string): string {
  return time.slice(0, 5);
}
