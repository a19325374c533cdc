import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { usePageTitle } from "~/ui/use-page-title";
import { Button } from "@mantine/core";
import { IconFilterOff } from "@tabler/icons-react";
import { FilterBar } from "../filters/filter-bar";
import { keyOf } from "../filters/ticket-query";
import { useListing } from "../views/use-listing";
import { useViewTitle } from "../views/use-view-title";
import { ListHeader } from "./list-header";
import { TableSkeleton } from "./table-skeleton";
import { TicketTable } from "./ticket-table";

interface TicketListPaneProps {
  /** A ticket is open beside it. */
  isSplit: boolean;
  onExpand: () => void;
}

/** A view with its filters and its tickets, as the address says. */
export function TicketListPane({ isSplit, onExpand }: TicketListPaneProps) {
  const { t } = useTranslation("workspace");
  const { views, listing, change } = useListing();
  const titleOf = useViewTitle();
  const title = listing?.view ? titleOf(listing.view) : t("list.title");
  usePageTitle(isSplit ? undefined : title);
  return (
    <AsyncState query={views} skeleton={<TableSkeleton />}>
      {() =>
        listing ? (
          <>
            <ListHeader title={title} listing={listing} isSplit={isSplit} onExpand={onExpand} onChange={change} />
            <FilterBar query={listing.query} onChange={change} />
            <TicketTable key={keyOf(listing.query)} title={title} query={listing.query} onQuery={change} />
          </>
        ) : (
          <EmptyState
            icon={IconFilterOff}
            title={t("views.gone")}
            action={
              <Button variant="default" size="xs" onClick={() => change({})}>
                {t("empty.showAll")}
              </Button>
            }
          >
            {t("views.goneDetail")}
          </EmptyState>
        )
      }
    </AsyncState>
  );
}
