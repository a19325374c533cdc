import type { Notification } from "~/lib/api/types";

const NOTHING: Notification["data"] = {
  ticket_id: null,
  reference: null,
  subject: null,
  actor: null,
  before: null,
  after: null,
  assignee: null,
  message_id: null,
  is_internal: false,
  excerpt: null,
  reader: null,
};

/** A notification of a ticket that one sees, but for what the test says. */
export function aNotification(id: number, more: Partial<Omit<Notification, "data">> = {}, data: Partial<Notification["data"]> = {}): Notification {
  return {
    id,
    user: 3,
    type: "message_received",
    title: "",
    message: "",
    read: false,
    created_at: "2026-03-05T14:05:00Z",
    ...more,
    data: {
      ...NOTHING,
      ticket_id: 42,
      reference: "TKT-1",
      subject: "Printer",
      actor: { id: 9, username: "carl", name: "Carl Customer" },
      excerpt: "It jams again",
      ...data,
    },
  };
}

/** One of a ticket that is not one's to see any more. */
export function aWithheldNotification(id: number): Notification {
  return { ...aNotification(id), data: NOTHING };
}
