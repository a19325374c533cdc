import type { Message, Notification, Person, Role, Status, TicketSummary } from "~/lib/api/types";

/** Someone in a room or who types there. */
export interface Someone extends Person {
  role: Role;
}

/** What the server told about what happened to a ticket. See docs/guides/realtime.md. */
interface TicketWord<Type extends string, Data> {
  type: Type;
  ticket_id: number;
  /** The event's number in its ticket. Customers find numbers missing. */
  seq: number;
  cursor?: string;
  at: string;
  /** Null for the system. */
  actor: Person | null;
  actor_kind: Role | "system";
  is_internal: boolean;
  data: Data;
  /** The ticket as lists show it, as it is now. */
  ticket?: TicketSummary;
}

export interface Change {
  before: unknown;
  after: unknown;
}

interface PostedData {
  message_id: number;
  author_id: number | null;
  is_internal: boolean;
  is_ai: boolean;
  is_first_response: boolean;
  client_id: string | null;
}

export type TicketCreated = TicketWord<"ticket.created", { reference: string; status: Status; category: string; customer_id: number }>;
export type TicketMessageCreated = TicketWord<"ticket.message_created", PostedData> & { message?: Message };
export type TicketStatusChanged = TicketWord<"ticket.status_changed", { before: Status; after: Status; reason: string | null }>;
export type TicketAssigned = TicketWord<"ticket.assigned", { before: number | null; after: number | null; reason: string }>;
export type TicketUpdated = TicketWord<"ticket.updated", { changes?: Record<string, Change>; rating?: number; comment?: string | null }>;

export type TicketEvent = TicketCreated | TicketMessageCreated | TicketStatusChanged | TicketAssigned | TicketUpdated;

export const TICKET_EVENTS = [
  "ticket.created",
  "ticket.message_created",
  "ticket.status_changed",
  "ticket.assigned",
  "ticket.updated",
] as const satisfies readonly TicketEvent["type"][];

export interface Ready {
  type: "ready";
  cursor: string;
}
export interface RoomJoined {
  type: "room.joined";
  ticket_id: number;
  seq: number;
  /** Staff only. */
  viewers?: Someone[];
}
export interface RoomLeft {
  type: "room.left";
  ticket_id: number;
  reason: string;
}
export interface Ack {
  type: "ack";
  ticket_id: number;
  client_id: string | null;
  message: Message;
}
export interface RoomPresence {
  type: "presence.changed";
  ticket_id: number;
  viewers: Someone[];
  typing: number[];
}
export interface AgentPresence {
  type: "presence.changed";
  ticket_id?: undefined;
  user: Someone;
  is_available: boolean;
}
export interface Typing {
  type: "typing";
  ticket_id: number;
  is_typing: boolean;
  by: "agent" | "customer";
  /** Staff only. */
  user?: Someone;
}
/** One has something new. */
export interface NotificationCreated {
  type: "notification.created";
  /** At most 1,000. */
  unread_count: number;
  /** How many are new since the last such word. */
  new_count: number;
  /** The newest of them. */
  notification: Notification;
}
/** One read or deleted some, maybe elsewhere. */
export interface NotificationChanged {
  type: "notification.changed";
  unread_count: number;
}
/** For admins: harmful words were found, or misuse. */
export interface MisuseDetected {
  type: "misuse.detected";
  flagged_content_id?: number;
  ticket_id?: number;
  report_id?: number;
}
export interface Refusal {
  type: "error";
  status: number;
  detail: string;
  errors?: unknown;
  legal?: unknown;
  retry_after?: number;
  client_id?: string;
  ticket_id?: number;
}

export type ServerEvent =
  | TicketEvent
  | Ready
  | RoomJoined
  | RoomLeft
  | Ack
  | RoomPresence
  | AgentPresence
  | Typing
  | NotificationCreated
  | NotificationChanged
  | MisuseDetected
  | { type: "misuse.settled" }
  | Refusal
  | { type: "stats.changed" }
  | { type: "resync" }
  | { type: "pong" };

export type EventType = ServerEvent["type"];
export type EventOf<Type extends EventType> = Extract<ServerEvent, { type: Type }>;

export type ClientWord =
  | { type: "chat"; ticket_id: number; body: string; is_internal?: boolean; is_ai?: boolean; client_id: string }
  | { type: "typing"; ticket_id: number; is_typing: boolean; is_internal?: boolean }
  | { type: "subscribe"; ticket_id: number; after_seq?: number }
  | { type: "unsubscribe"; ticket_id: number }
  | { type: "ping" };

export function isTicketEvent(event: ServerEvent): event is TicketEvent {
  return (TICKET_EVENTS as readonly string[]).includes(event.type);
}
