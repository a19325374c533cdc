import type { Role } from "~/lib/api/types";
import { isFiltered, isSameQuery, queryOf, searchOf, type TicketQuery } from "../filters/ticket-query";
import type { TicketSearch } from "../ticket-search";
import { type BuiltInKey, nameInAddress, type View } from "./use-views";

/** What the ticket list is to show. */
export interface Listing {
  /** Where it started from; none if the address names filters only. */
  view: View | undefined;
  query: TicketQuery;
  /** Whether filters or order are no longer those of the view. */
  isChanged: boolean;
}

/** Where one starts: agents with their own work, admins with all. */
export function firstView(role: Role): BuiltInKey {
  return role === "admin" ? "all" : "my_open";
}

/** @returns null if the address names a view that is not there and no filters instead */
export function listingOf(search: TicketSearch, views: readonly View[], role: Role): Listing | null {
  const given = queryOf(search);
  const filtered = isFiltered(given);
  const wanted = search.view ?? (filtered ? undefined : firstView(role));
  const view = views.find((one) => String(nameInAddress(one)) === String(wanted));
  if (filtered) {
    return { view, query: given, isChanged: view !== undefined && !isSameQuery(given, view.query) };
  }
  if (!view) {
    return null;
  }
  const query = given.sort === undefined ? view.query : { ...view.query, sort: given.sort };
  return { view, query, isChanged: !isSameQuery(query, view.query) };
}

/** The shortest address that shows this query, reached from this view. */
export function addressOf(view: View | undefined, query: TicketQuery): TicketSearch {
  if (view && isSameQuery(query, view.query)) {
    return { view: nameInAddress(view) };
  }
  if (!isFiltered(query)) {
    return { view: "all", ...searchOf(query) };
  }
  return { ...(view ? { view: nameInAddress(view) } : {}), ...searchOf(query) };
}
