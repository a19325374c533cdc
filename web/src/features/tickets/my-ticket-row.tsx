import { VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { TicketSummary } from "~/lib/api/types";
import { RelativeTime } from "~/ui/relative-time";
import { StatusPill } from "~/ui/status-pill";
import classes from "./my-ticket-list.module.css";
import { useIsUnread } from "./seen-tickets";

/** One ticket of one's own. All of it leads there. */
export const MyTicketRow = memo(function MyTicketRow({ ticket }: { ticket: TicketSummary }) {
  const { t } = useTranslation("my-tickets");
  const unread = useIsUnread(ticket.id, ticket.last_message_at);
  return (
    <li className={classes.item}>
      <Link to="/tickets/$ticketId" params={{ ticketId: String(ticket.id) }} className={classes.row} data-unread={unread || undefined}>
        <span className={classes.dot} aria-hidden />
        <span className={classes.words}>
          <span className={classes.subject}>
            {unread && <VisuallyHidden>{t("unread")} </VisuallyHidden>}
            {ticket.subject}
          </span>
          <span className={classes.excerpt}>{ticket.excerpt}</span>
        </span>
        <span className={classes.state}>
          <StatusPill status={ticket.status} toCustomer />
          <span className={classes.when}>
            <RelativeTime at={ticket.last_message_at ?? ticket.created_at} />
          </span>
        </span>
      </Link>
    </li>
  );
});
