import { IconAlertTriangle, IconClockExclamation, IconMessage, IconNote, IconProgress, IconShieldExclamation, IconTicket, IconUserCheck } from "@tabler/icons-react";
import type { Notification } from "~/lib/api/types";
import type { Kind } from "./notification";
import classes from "./notifications.module.css";

const ICONS = {
  ticket_created: IconTicket,
  message_received: IconMessage,
  ticket_assigned: IconUserCheck,
  status_changed: IconProgress,
  misuse_detected: IconShieldExclamation,
  sla_warning: IconClockExclamation,
  system_alert: IconAlertTriangle,
} as const satisfies Record<Kind, unknown>;

const TONES = {
  ticket_created: "blue",
  message_received: "green",
  ticket_assigned: "violet",
  status_changed: "grey",
  misuse_detected: "red",
  sla_warning: "amber",
  system_alert: "red",
} as const satisfies Record<Kind, string>;

/** What it is about, at a glance; the words beside it say the same. */
export function KindIcon({ notification: { type, data } }: { notification: Pick<Notification, "type" | "data"> }) {
  const isNote = type === "message_received" && data.is_internal;
  const Icon = isNote ? IconNote : ICONS[type];
  return (
    <span className={classes.icon} data-tone={isNote ? "amber" : TONES[type]} aria-hidden>
      <Icon size={18} stroke={1.75} />
    </span>
  );
}
