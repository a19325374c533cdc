/** A text behind what has been typed, as a paragraph of its own; nothing that was typed is lost. */
export function appended(typed: string, text: string): string {
  return typed.trim() === "" ? text : `${typed.trimEnd()}\n\n${text}`;
}
