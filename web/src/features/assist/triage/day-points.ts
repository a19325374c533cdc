export interface JudgedDay {
  /** As in 2026-03-05. */
  day: string;
  judged: number;
  kept: number;
}

/** A day in a picture of so many days. */
export interface DayPoint extends JudgedDay {
  /** 0 is the first day, 1 the last. */
  along: number;
  /** Of what was judged on that day, what was kept: 0 to 1. */
  share: number;
}

const DAY = 86_400_000;

/** The days on which anything was judged, in their order, each where it belongs in time; the last day of all is the newest. */
export function dayPoints(byDay: readonly JudgedDay[], days: number): DayPoint[] {
  const judged = byDay.filter((one) => one.judged > 0).toSorted((one, other) => one.day.localeCompare(other.day));
  const end = Math.max(...byDay.map(({ day }) => Date.parse(day)));
  const span = Math.max(1, days - 1) * DAY;
  return judged.map((one) => ({ ...one, along: Math.max(0, 1 - (end - Date.parse(one.day)) / span), share: one.kept / one.judged }));
}
