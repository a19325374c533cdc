/** A day as a date field writes it, such as 2026-03-05, and the moments where it begins and ends here. */
export function startOf(day: string): string {
  return midnight(day, 0).toISOString();
}

/** The first moment that is not part of the day any more. */
export function endOf(day: string): string {
  return midnight(day, 1).toISOString();
}

export function dayOf(moment: string): string {
  const date = new Date(moment);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The last day before this moment, for the end of a span. */
export function lastDayBefore(moment: string): string {
  return dayOf(new Date(Date.parse(moment) - 1).toISOString());
}

function midnight(day: string, later: number): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later);
}
