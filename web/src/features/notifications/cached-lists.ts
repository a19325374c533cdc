import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { Notification, Page } from "~/lib/api/types";
import { LISTS } from "./use-notifications";
import { unreadCountQuery } from "./use-unread-count";

export type Lists = InfiniteData<Page<Notification>, string | null>;

/** Each notification changed, or gone where the change answers null. */
export function changed(list: Lists, change: (notification: Notification) => Notification | null): Lists {
  return {
    ...list,
    pages: list.pages.map((page) => ({ ...page, items: page.items.map(change).filter((one) => one !== null) })),
  };
}

/**
 * Shows a change before the server has heard of it.
 *
 * @param unread how many are unread then
 * @returns what takes it back
 */
export async function showChange(queries: QueryClient, change: (notification: Notification) => Notification | null, unread: (now: number) => number) {
  // An answer that is on its way knows nothing of the change.
  await queries.cancelQueries({ queryKey: LISTS });
  await queries.cancelQueries({ queryKey: unreadCountQuery.queryKey });
  const lists = queries.getQueriesData<Lists>({ queryKey: LISTS });
  const count = queries.getQueryData(unreadCountQuery.queryKey);
  for (const [key, list] of lists) {
    const keepsRead = key.at(-1) !== "unread";
    const shown = (one: Notification) => {
      const next = change(one);
      return next && (keepsRead || !next.read) ? next : null;
    };
    queries.setQueryData(key, list && changed(list, shown));
  }
  queries.setQueryData(unreadCountQuery.queryKey, (now) => (now === undefined ? now : Math.max(0, unread(now))));
  return () => {
    lists.forEach(([key, list]) => queries.setQueryData(key, list));
    queries.setQueryData(unreadCountQuery.queryKey, count);
  };
}
