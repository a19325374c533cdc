/** From how many seconds on a length of time is told in which unit. */
const UNITS = [
  { unit: "hour", length: 3600, from: 7200 },
  { unit: "minute", length: 60, from: 120 },
  { unit: "second", length: 1, from: 0 },
] as const;

/** In whole units, rounded up. */
export function durationText(seconds: number, locale: string): string {
  const { unit, length } = UNITS.find(({ from }) => seconds >= from) ?? UNITS[2];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(Math.ceil(seconds / length));
}
