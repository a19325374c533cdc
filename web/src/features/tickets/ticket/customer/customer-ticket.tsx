import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { TicketDetail } from "~/lib/api/types";
import { displayName } from "~/ui/person-avatar";
import { StatusPill } from "~/ui/status-pill";
import { useMarkSeen } from "../../seen-tickets";
import { ClosedNotice } from "../composer/closed-notice";
import { CustomerComposer } from "../composer/customer-composer";
import { Reference } from "../header/reference";
import { FollowUpOf } from "../side/follow-up-of";
import { Thread } from "../thread";
import { useCustomerWords } from "../timeline/use-customer-words";
import { CustomerActions } from "./customer-actions";
import classes from "./customer-ticket.module.css";
import { RateHelp } from "./rate-help";

export function CustomerTicket({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation("ticket");
  const navigate = useNavigate();
  const words = useCustomerWords();
  const area = useRef<HTMLTextAreaElement>(null);
  useMarkSeen(ticket.id, ticket.last_message_at);
  const { actions, assigned_agent: agent, follow_up_of: earlier } = ticket;
  const isActive = ticket.status !== "resolved" && ticket.status !== "closed";
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.subject} title={ticket.subject}>
          {ticket.subject}
        </h1>
        <div className={classes.meta}>
          <StatusPill status={ticket.status} toCustomer />
          <Reference reference={ticket.reference} />
          {agent && isActive && <span>{t("customer.with", { name: displayName(agent) })}</span>}
          {earlier !== null && (
            <span>
              {t("side.followUpOf")} <FollowUpOf id={earlier} />
            </span>
          )}
        </div>
        <CustomerActions ticket={ticket} />
      </header>
      <Thread ticket={ticket} words={words}>
        {(outbox) => (
          <>
            {actions.can_rate && <RateHelp key={ticket.feedback?.rating ?? 0} ticketId={ticket.id} feedback={ticket.feedback} />}
            {actions.can_reply ? (
              <CustomerComposer
                ticketId={ticket.id}
                outbox={outbox}
                area={area}
                placeholder={t(ticket.status === "resolved" ? "customer.replyReopens" : "customer.reply")}
              />
            ) : (
              <ClosedNotice words={t("closed.customer")}>
                {actions.can_follow_up && (
                  <Button size="sm" onClick={() => void navigate({ href: `/new?follow_up_of=${ticket.id}` })}>
                    {t("closed.followUp")}
                  </Button>
                )}
              </ClosedNotice>
            )}
          </>
        )}
      </Thread>
    </div>
  );
}
