import { Button } from "@mantine/core";
import { IconCircleCheck, IconMessagePlus, IconSearchOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import classes from "./my-ticket-list.module.css";
import { MyTicketRow } from "./my-ticket-row";
import type { MyTicketsSearch } from "./my-tickets-search";
import { useMyTickets } from "./use-my-tickets";

/** One's own tickets, for a narrow screen as well. */
export function MyTicketList({ search }: { search: MyTicketsSearch }) {
  const query = useMyTickets(search);
  return (
    <AsyncState
      query={query}
      skeleton={<RowsSkeleton rows={5} height={64} />}
      isEmpty={(tickets) => tickets.length === 0}
      empty={<NoTickets search={search} />}
    >
      {(tickets) => (
        <div aria-busy={query.isPlaceholderData}>
          <ul className={classes.list}>
            {tickets.map((ticket) => (
              <MyTicketRow key={ticket.id} ticket={ticket} />
            ))}
          </ul>
          <LoadMore query={query} />
        </div>
      )}
    </AsyncState>
  );
}

function NoTickets({ search: { show, search } }: { search: MyTicketsSearch }) {
  const { t } = useTranslation("my-tickets");
  if (search !== undefined) {
    return (
      <EmptyState icon={IconSearchOff} title={t("nothingFound.title")}>
        {t(show === "solved" ? "nothingFound.amongSolved" : "nothingFound.amongOpen", { search })}
      </EmptyState>
    );
  }
  if (show === "solved") {
    return (
      <EmptyState icon={IconCircleCheck} title={t("empty.solvedTitle")}>
        {t("empty.solvedDetail")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconMessagePlus}
      title={t("empty.openTitle")}
      action={
        <Button component={Link} to="/new" mt="xs">
          {t("empty.action")}
        </Button>
      }
    >
      {t("empty.openDetail")}
    </EmptyState>
  );
}
