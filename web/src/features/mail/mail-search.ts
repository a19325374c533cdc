export const MAIL_STATES = ["queued", "sending", "sent", "failed", "kept", "cancelled"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** By what mail can be told apart; as the server has it. */
export const MAIL_KINDS = [
  "message_received", "internal_note", "assigned_to_you", "agent_assigned", "status_changed", "ticket_received", "sign_up_code", "account_exists", "password_reset_code", "test", "other",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** What the address of the list of mail says. */
export interface MailSearch {
  recipient?: string;
  state?: MailState;
  kind?: MailKind;
}

export function mailSearch(given: Record<string, unknown>): MailSearch {
  const { recipient, state, kind } = given;
  return {
    ...(typeof recipient === "string" && recipient !== "" ? { recipient } : {}),
    ...(isOneOf(MAIL_STATES, state) ? { state } : {}),
    ...(isOneOf(MAIL_KINDS, kind) ? { kind } : {}),
  };
}

export function isOneOf<T extends string>(all: readonly T[], given: unknown): given is T {
  return (all as readonly unknown[]).includes(given);
}
