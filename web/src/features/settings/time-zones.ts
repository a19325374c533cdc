/** The time zones there are, that of the settings among them even if this browser does not know it. */
export function timeZones(chosen: string, known: readonly string[] = Intl.supportedValuesOf("timeZone")): string[] {
  return [...new Set(["UTC", ...known, chosen])].sort((one, other) => one.localeCompare(other, "en"));
}

/** The hours of a day as a clock shows them: 02:00. */
export function hours(): { value: string; label: string }[] {
  return Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));
}
