export type PartOfDay = "morning" | "day" | "evening";

/** By the clock of whoever is greeted. */
export function partOfDay(when: Date): PartOfDay {
  const hour = when.getHours();
  return hour >= 5 && hour < 11 ? "morning" : hour >= 11 && hour < 18 ? "day" : "evening";
}
