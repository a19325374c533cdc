import type { Evidence, Pattern } from "./use-misuse-reports";

export interface EvidenceRow {
  ticketId: number | null;
  reference: string | null;
  /** What the customer wrote, once for each ticket. */
  text: string;
  patterns: Pattern[];
}

/** A ticket may speak for several patterns: it is shown once, with all of them, in the order in which they were found. */
export function evidenceRows(evidence: readonly Evidence[]): EvidenceRow[] {
  const rows = new Map<string, EvidenceRow>();
  for (const { pattern, ticket_id: ticketId, reference, text } of evidence) {
    const key = pattern === "flagged_content" ? `flagged ${String(ticketId)} ${text}` : `ticket ${String(ticketId)}`;
    const row = rows.get(key);
    if (row === undefined) {
      rows.set(key, { ticketId, reference, text, patterns: [pattern] });
    } else if (!row.patterns.includes(pattern)) {
      row.patterns.push(pattern);
    }
  }
  return [...rows.values()];
}
