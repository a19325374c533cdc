export const STATES = ["received", "done", "ignored", "held", "failed"] as const;

export type MailState = (typeof STATES)[number];

/** What the address of the inbox says. */
export interface InboxSearch {
  state?: MailState;
  mailbox?: number;
  search?: string;
}

export function inboxSearch(given: Record<string, unknown>): InboxSearch {
  const state = STATES.find((known) => known === given.state);
  const mailbox = Number(given.mailbox);
  const search = typeof given.search === "string" ? given.search.trim().slice(0, 200) : "";
  return {
    ...(state ? { state } : {}),
    ...(Number.isInteger(mailbox) && mailbox > 0 ? { mailbox } : {}),
    ...(search === "" ? {} : { search }),
  };
}
