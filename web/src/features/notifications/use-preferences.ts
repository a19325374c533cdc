import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { NOTIFICATIONS } from "./notification";

export type Preferences = components["schemas"]["NotificationPreferences"];

export const preferencesQuery = queryOptions({
  queryKey: [NOTIFICATIONS, "preferences"],
  queryFn: ({ signal }) => ok(api.GET("/api/me/notification-preferences", { signal })),
});

/** What one is told, and by which way. */
export function usePreferences() {
  return useQuery(preferencesQuery);
}
