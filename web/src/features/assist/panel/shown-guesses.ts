import type { TicketDetail } from "~/lib/api/types";
import { GUESSED_FIELDS, type GuessedField, isGuessedField } from "../guessed-field";
import type { Guess } from "./use-ticket-triage";

export interface ShownGuess {
  field: GuessedField;
  /** What stands on the ticket now; null for nothing. */
  current: string | null;
  givenBy: Guess["given_by"];
  /** What triage said, however it is now. */
  guess: string;
  confidence: number;
  /** Whether it is as triage said. */
  isKept: boolean;
}

type Understood = Pick<TicketDetail, GuessedField>;

/**
 * The guesses beside the ticket as the screen has it, which may be newer than they are: what has become something else since was
 * changed by staff. In the order of a ticket's head.
 */
export function shownGuesses(guesses: readonly Guess[], ticket: Understood): ShownGuess[] {
  const shown = guesses.flatMap(({ field, value, confidence, current: known, given_by }) => {
    if (!isGuessedField(field)) {
      return [];
    }
    const now = ticket[field];
    const current = now === null ? null : String(now);
    return [{ field, current, givenBy: current === known ? given_by : ("agent" as const), guess: value, confidence, isKept: current === value }];
  });
  return shown.sort((one, other) => GUESSED_FIELDS.indexOf(one.field) - GUESSED_FIELDS.indexOf(other.field));
}
