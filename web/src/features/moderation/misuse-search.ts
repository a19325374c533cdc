/** What the address of the page about misuse says. */
export interface MisuseSearch {
  tab?: "flagged";
}

export function misuseSearch(given: Record<string, unknown>): MisuseSearch {
  return given.tab === "flagged" ? { tab: "flagged" } : {};
}
