import { Anchor, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { customerQuery } from "~/features/tickets/use-customer";
import type { Person } from "~/lib/api/types";
import { AsyncState } from "~/ui/async-state";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import { RelativeTime } from "~/ui/relative-time";
import { Fact } from "./fact";
import classes from "./side.module.css";

/** Who asks, and how to reach them. */
export function CustomerCard({ customer }: { customer: Person }) {
  const { t } = useTranslation("ticket");
  const query = useQuery(customerQuery(customer.id));
  return (
    <>
      <div className={classes.person}>
        <PersonAvatar person={customer} size={36} />
        <div>
          <div className={classes.name}>{displayName(customer)}</div>
          <div className={classes.quiet}>{customer.username}</div>
        </div>
      </div>
      <AsyncState
        query={query}
        skeleton={
          <Stack gap={8}>
            <Skeleton h={19} />
            <Skeleton h={19} />
            <Skeleton h={19} />
          </Stack>
        }
      >
        {({ email, company, phone, tickets, created_at, last_seen, is_active, mail_bounced_at }) => (
          <dl className={classes.facts}>
            <Fact name={t("side.email")}>
              <Anchor href={`mailto:${encodeURIComponent(email)}`} inherit>
                {/* A long one breaks before its host. */}
                {email.split("@").map((part, at) => (at === 0 ? part : [<wbr key={at} />, `@${part}`]))}
              </Anchor>
            </Fact>
            {mail_bounced_at !== null && (
              <Fact name={t("side.mail")}>
                <Text span inherit c="var(--mantine-color-error)">
                  {t("side.mailComesBack")} <RelativeTime at={mail_bounced_at} />
                </Text>
              </Fact>
            )}
            {company !== "" && <Fact name={t("side.company")}>{company}</Fact>}
            {phone !== "" && (
              <Fact name={t("side.phone")}>
                <Anchor href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`} inherit>
                  {phone}
                </Anchor>
              </Fact>
            )}
            <Fact name={t("side.tickets")}>{t("side.ticketCounts", { total: tickets.total, active: tickets.active })}</Fact>
            <Fact name={t("side.since")}>
              <RelativeTime at={created_at} />
            </Fact>
            {last_seen !== null && (
              <Fact name={t("side.lastSeen")}>
                <RelativeTime at={last_seen} />
              </Fact>
            )}
            {!is_active && <Fact name={t("side.account")}>{t("side.deactivated")}</Fact>}
          </dl>
        )}
      </AsyncState>
    </>
  );
}
