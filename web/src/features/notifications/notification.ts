import type { Notification } from "~/lib/api/types";

export type Kind = Notification["type"];

/** All that is read of notifications is under this key. */
export const NOTIFICATIONS = "notifications";

export type Which = "all" | "unread";
