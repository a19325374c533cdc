const FIRST = 500;
const LONGEST = 30_000;

/** How long to wait before the next try, in milliseconds: twice as long each time, and never all at once after a restart. */
export function backoff(failures: number, random: number): number {
  const most = Math.min(LONGEST, FIRST * 2 ** failures);
  return most / 2 + (most / 2) * random;
}
