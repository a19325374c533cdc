import { useTranslation } from "react-i18next";
import type { TicketDetail } from "~/lib/api/types";
import { DraftPanel, type ReplyDesk } from "./draft-panel";
import classes from "./panel.module.css";
import { PANEL } from "./panel-place";
import { TriageGuesses } from "./triage-guesses";

/** A drafted reply, and how the ticket was understood. */
export function AiPanel({ ticket, desk }: { ticket: TicketDetail; desk: ReplyDesk }) {
  const { t } = useTranslation("ai-panel");
  return (
    <div id={PANEL} tabIndex={-1} className={classes.panel} role="group" aria-label={t("title")}>
      {ticket.actions.can_reply && <DraftPanel ticket={ticket} desk={desk} />}
      <h3 className={classes.small}>{t("triage")}</h3>
      <TriageGuesses ticket={ticket} />
    </div>
  );
}
