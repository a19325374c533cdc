import { Button } from "@mantine/core";
import { IconInbox, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/ui/empty-state";
import { isFiltered, type TicketQuery } from "../filters/ticket-query";

/** Why there is nothing, and what to do about it. */
export function NoTickets({ query, onClear }: { query: TicketQuery; onClear: () => void }) {
  const { t } = useTranslation("workspace");
  const why = query.search !== undefined ? "nothingFound" : isFiltered(query) ? "noneFits" : "none";
  return (
    <EmptyState
      icon={why === "nothingFound" ? IconSearch : IconInbox}
      title={t(`empty.${why}`)}
      action={
        why === "none" ? undefined : (
          <Button variant="default" size="xs" onClick={onClear}>
            {t("empty.showAll")}
          </Button>
        )
      }
    >
      {t(`empty.${why}Detail`)}
    </EmptyState>
  );
}
