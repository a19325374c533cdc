import { Skeleton, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useChangeTicket } from "~/features/tickets/ticket/change/use-change-ticket";
import type { TicketDetail } from "~/lib/api/types";
import { AsyncState } from "~/ui/async-state";
import { GuessValue } from "./guess-value";
import { Meter } from "./meter";
import classes from "./panel.module.css";
import { type ShownGuess, shownGuesses } from "./shown-guesses";
import { useGuessWords } from "./use-guess-words";
import { useTicketTriage } from "./use-ticket-triage";

/** What triage made of the ticket, how sure it was, and what became of that. */
export function TriageGuesses({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation("ai-panel");
  const query = useTicketTriage(ticket.id);
  const change = useChangeTicket(ticket.id);
  return (
    <AsyncState
      query={query}
      skeleton={
        <Stack gap={10}>
          {[1, 2, 3, 4, 5, 6].map((row) => (
            <Skeleton key={row} h={40} />
          ))}
        </Stack>
      }
      isEmpty={({ guesses }) => guesses.length === 0}
      empty={<Text size="sm">{t("notTried")}</Text>}
    >
      {({ guesses }) => (
        <ul className={classes.guesses}>
          {shownGuesses(guesses, ticket).map((guess) => (
            <li key={guess.field} className={classes.guess}>
              <GuessLine guess={guess} />
              <div className={classes.value}>
                <GuessValue guess={guess} onChange={change} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </AsyncState>
  );
}

function GuessLine({ guess: { field, givenBy, guess, confidence, isKept } }: { guess: ShownGuess }) {
  const { t } = useTranslation("ai-panel");
  const words = useGuessWords();
  return (
    <div className={classes.words}>
      <div className={classes.field}>{words.field(field)}</div>
      <div className={classes.quiet}>
        <Meter confidence={confidence} />
        {isKept ? t(`givenBy.${givenBy}`) : t("guessed", { value: words.value(field, guess) })}
      </div>
      {!isKept && <div className={classes.quiet}>{t(`givenBy.${givenBy}`)}</div>}
    </div>
  );
}
