import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMe } from "~/lib/session/use-me";
import type { TicketQuery } from "../filters/ticket-query";
import { ticketSearch } from "../ticket-search";
import { addressOf, type Listing, listingOf } from "./listing";
import { useViews } from "./use-views";

/** What the address says that the list is to show; undefined until the views are known. */
export function useListing() {
  const { role } = useMe();
  const views = useViews();
  const search = useSearch({ strict: false, select: ticketSearch });
  const navigate = useNavigate();
  const listing: Listing | null | undefined = views.data && listingOf(search, views.data, role);
  return {
    views,
    listing,
    /** Shows something else, leaving the ticket that is open where it is. */
    change: (query: TicketQuery) => void navigate({ to: ".", search: addressOf(listing?.view, query) }),
  };
}
