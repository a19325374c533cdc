/** A text with something put in the place of what is selected, and where the cursor is then. */
export function insertAt(text: string, piece: string, start: number, end: number): { text: string; cursor: number } {
  return { text: text.slice(0, start) + piece + text.slice(end), cursor: start + piece.length };
}

/** A placeholder as it stands in a template; one that only says whether something is so opens a section. */
export function asPlace(name: string, form: "words" | "block" | "flag"): string {
  return form === "flag" ? `{{#${name}}}…{{/${name}}}` : `{{${name}}}`;
}
