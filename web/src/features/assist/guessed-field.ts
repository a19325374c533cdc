/** What triage says something of, as tickets name it. */
export const GUESSED_FIELDS = ["category", "priority", "department", "sentiment", "urgency_score", "language"] as const;
export type GuessedField = (typeof GUESSED_FIELDS)[number];

/** A newer server may tell of more. */
export function isGuessedField(field: string): field is GuessedField {
  return (GUESSED_FIELDS as readonly string[]).includes(field);
}
