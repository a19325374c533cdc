const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS = [
  { unit: "minute", length: MINUTE, upTo: HOUR },
  { unit: "hour", length: HOUR, upTo: DAY },
  { unit: "day", length: DAY, upTo: 7 * DAY },
] as const;

/** Nearer than this is "now": counting seconds makes a page restless. */
const NOW = 45 * SECOND;

/** Relative within a week, then the date, with the year only where it is another one. Times in milliseconds. */
export function relativeTime(when: number, now: number, locale: string): string {
  const away = when - now;
  const distance = Math.abs(away);
  const words = wordsOf(locale);
  if (distance < NOW) {
    return words.format(0, "second");
  }
  const unit = UNITS.find(({ upTo }) => distance < upTo);
  if (unit) {
    const count = Math.max(1, Math.floor(distance / unit.length));
    return words.format(Math.sign(away) * count, unit.unit);
  }
  const sameYear = new Date(when).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) }).format(when);
}

const known = new Map<string, Intl.RelativeTimeFormat>();

/** Making one takes longer than using it a hundred times. */
function wordsOf(locale: string): Intl.RelativeTimeFormat {
  const words = known.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
  known.set(locale, words);
  return words;
}
