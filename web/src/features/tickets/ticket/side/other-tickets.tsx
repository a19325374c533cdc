import { Skeleton, Stack, Text } from "@mantine/core";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, ok } from "~/lib/api/client";
import { TICKET_EVENTS } from "~/lib/live/events";
import { useLiveEvent } from "~/lib/live/use-live-event";
import { AsyncState } from "~/ui/async-state";
import { RelativeTime } from "~/ui/relative-time";
import { StatusPill } from "~/ui/status-pill";
import classes from "./side.module.css";

const MOST = 11;

const ticketsOfQuery = (customerId: number) =>
  queryOptions({
    queryKey: ["tickets", "of", customerId],
    queryFn: async ({ signal }) => (await ok(api.GET("/api/tickets", { params: { query: { customer: [customerId], limit: MOST } }, signal }))).items,
  });

/** What else this customer asked, the newest first. */
export function OtherTickets({ customerId, except }: { customerId: number; except: number }) {
  const { t } = useTranslation("ticket");
  const queries = useQueryClient();
  useLiveEvent(TICKET_EVENTS, ({ ticket_id, ticket }) => {
    if (ticket?.customer.id === customerId && ticket_id !== except) {
      void queries.invalidateQueries({ queryKey: ticketsOfQuery(customerId).queryKey });
    }
  });
  const query = useQuery({ ...ticketsOfQuery(customerId), select: (tickets) => tickets.filter(({ id }) => id !== except).slice(0, MOST - 1) });
  return (
    <AsyncState
      query={query}
      skeleton={
        <Stack gap={8}>
          <Skeleton h={44} />
          <Skeleton h={44} />
        </Stack>
      }
      isEmpty={(tickets) => tickets.length === 0}
      empty={<Text size="sm">{t("side.noOthers")}</Text>}
    >
      {(tickets) => (
        <ul className={classes.tickets}>
          {tickets.map(({ id, subject, status, created_at }) => (
            <li key={id}>
              <Link to="/tickets/$ticketId" params={{ ticketId: String(id) }} className={classes.ticket}>
                <span className={classes.line}>{subject}</span>
                <span className={classes.meta}>
                  <StatusPill status={status} />
                  <RelativeTime at={created_at} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </AsyncState>
  );
}
