import type { InfiniteData } from "@tanstack/react-query";
import type { Page, Status, TicketSummary } from "~/lib/api/types";
import type { Shown } from "./my-tickets-search";

export const STATUSES_SHOWN = {
  open: ["open", "assigned", "in_progress", "waiting_on_customer"],
  solved: ["resolved", "closed"],
} as const satisfies Record<Shown, readonly Status[]>;

export type TicketPages = InfiniteData<Page<TicketSummary>>;

/** The list with a ticket as it is now: where it stood, so that nothing moves under the eyes; a new one on top. */
export function withTicket(data: TicketPages, ticket: TicketSummary, shown: Shown): TicketPages {
  const has = data.pages.some(({ items }) => items.some(({ id }) => id === ticket.id));
  if (!has) {
    const [first, ...rest] = data.pages;
    const belongs = (STATUSES_SHOWN[shown] as readonly Status[]).includes(ticket.status);
    return first && belongs ? { ...data, pages: [{ ...first, items: [ticket, ...first.items] }, ...rest] } : data;
  }
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.map((one) => (one.id === ticket.id && one.version < ticket.version ? ticket : one)),
  }));
  return { ...data, pages };
}
