import type { components } from "./schema";

type Schemas = components["schemas"];

export type User = Schemas["User"];
export type Person = Schemas["Person"];
export type Department = Schemas["Department"];
export type Ticket = Schemas["Ticket"];
export type TicketSummary = Schemas["TicketSummary"];
export type TicketDetail = Schemas["TicketDetail"];
export type Message = Schemas["Message"];
export type Attachment = Schemas["Attachment"];
export type Notification = Schemas["Notification"];

export type Role = User["role"];
export type Status = TicketSummary["status"];
export type Priority = TicketSummary["priority"];
export type Sentiment = NonNullable<TicketSummary["sentiment"]>;

/** How the server answers with lists: one page, and where the next begins. */
export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}
