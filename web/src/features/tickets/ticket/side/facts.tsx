import { useTranslation } from "react-i18next";
import type { TicketDetail } from "~/lib/api/types";
import { RelativeTime } from "~/ui/relative-time";
import { SentimentBadge } from "~/ui/sentiment-badge";
import { UrgencyBadge } from "~/ui/urgency-badge";
import { Fact } from "./fact";
import { FollowUpOf } from "./follow-up-of";
import classes from "./side.module.css";

/** As BCP 47 has it, and the server where a text is too short to tell. */
const UNKNOWN = "und";

/** How the ticket came about and how it went so far. */
export function Facts({ ticket }: { ticket: TicketDetail }) {
  const { t, i18n } = useTranslation("ticket");
  const { feedback } = ticket;
  const languages = new Intl.DisplayNames(i18n.language, { type: "language", fallback: "code" });
  return (
    <dl className={classes.facts}>
      <Fact name={t("side.created")}>
        <RelativeTime at={ticket.created_at} />
      </Fact>
      <Fact name={t("side.firstResponse")}>{ticket.first_response_at === null ? t("side.notYet") : <RelativeTime at={ticket.first_response_at} />}</Fact>
      {ticket.resolved_at !== null && (
        <Fact name={t("side.resolved")}>
          <RelativeTime at={ticket.resolved_at} />
        </Fact>
      )}
      {ticket.closed_at !== null && (
        <Fact name={t("side.closed")}>
          <RelativeTime at={ticket.closed_at} />
        </Fact>
      )}
      <Fact name={t("side.channel")}>{t(`channel.${ticket.channel}`)}</Fact>
      {ticket.language !== UNKNOWN && <Fact name={t("side.language")}>{languages.of(ticket.language) ?? ticket.language}</Fact>}
      <Fact name={t("side.sentiment")}>
        <SentimentBadge sentiment={ticket.sentiment} />
      </Fact>
      <Fact name={t("side.urgency")}>
        <UrgencyBadge score={ticket.urgency_score} />
      </Fact>
      {ticket.misuse_flag && <Fact name={t("side.flag")}>{t("side.flagged")}</Fact>}
      {ticket.follow_up_of !== null && (
        <Fact name={t("side.followUpOf")}>
          <FollowUpOf id={ticket.follow_up_of} />
        </Fact>
      )}
      {feedback && <Fact name={t("side.rating")}>{t("rating.of", { rating: feedback.rating })}</Fact>}
      {feedback && feedback.comment !== "" && <Fact name={t("side.comment")}>{feedback.comment}</Fact>}
    </dl>
  );
}
