import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { useLiveEvent } from "~/lib/live/use-live-event";
import { NOTIFICATIONS } from "./notification";
import { LISTS } from "./use-notifications";

export const unreadCountQuery = queryOptions({
  queryKey: [NOTIFICATIONS, "unread-count"],
  queryFn: async ({ signal }) => (await ok(api.GET("/api/notifications/unread-count", { signal }))).unread_count,
});

/** How many one has not read; goes with the live events, as do the lists that are on the screen. */
export function useUnreadCount(): number {
  const queries = useQueryClient();
  useLiveEvent(["notification.created", "notification.changed"], ({ unread_count }) => {
    // An answer that is on its way was counted before.
    void queries.cancelQueries({ queryKey: unreadCountQuery.queryKey });
    queries.setQueryData(unreadCountQuery.queryKey, unread_count);
    void queries.invalidateQueries({ queryKey: LISTS });
  });
  // What was told while the line was down is told to nobody again.
  useLiveEvent("ready", () => void queries.invalidateQueries({ queryKey: [NOTIFICATIONS] }));
  return useQuery(unreadCountQuery).data ?? 0;
}
