/** Replies and notes are drafts of their own. */
export function draftKey(ticketId: number, isInternal: boolean): string {
  return `${isInternal ? "note" : "reply"}-${ticketId}`;
}
