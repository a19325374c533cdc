import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Notification } from "~/lib/api/types";

interface NotificationLinkProps {
  notification: Pick<Notification, "type" | "data">;
  className?: string | undefined;
  onClick: () => void;
  children: ReactNode;
}

/** Leads to what it is about; plain words where that is nothing one may see. */
export function NotificationLink({ notification: { type, data }, children, ...props }: NotificationLinkProps) {
  if (data.ticket_id !== null) {
    return (
      <Link to="/tickets/$ticketId" params={{ ticketId: String(data.ticket_id) }} {...props}>
        {children}
      </Link>
    );
  }
  return type === "system_alert" ? (
    <Link to="/admin/system" {...props}>
      {children}
    </Link>
  ) : (
    <span className={props.className}>{children}</span>
  );
}
