/** What the address of the list of mail says. */
export interface MailSearch {
  recipient?: string;
}

export function mailSearch(given: Record<string, unknown>): MailSearch {
  const { recipient } = given;
  return typeof recipient === "string" && recipient !== "" ? { recipient } : {};
}
