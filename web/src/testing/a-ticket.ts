import type { TicketSummary } from "~/lib/api/types";

/** A ticket as lists show it; the higher its number, the newer it is. */
export function aTicket(id: number, differences: Partial<TicketSummary> = {}): TicketSummary {
  const at = new Date(Date.UTC(2026, 2, 1) + id * 60_000).toISOString();
  return {
    id,
    reference: `TKT-20260301-${String(id).padStart(8, "0")}`,
    subject: `Ticket ${id}`,
    excerpt: "It does not work.",
    status: "open",
    priority: "medium",
    category: "general",
    department: "it",
    customer: { id: 900, username: "nora", name: "Nora Blake" },
    assigned_agent: null,
    tags: [],
    sentiment: "neutral",
    urgency_score: 0,
    language: "en",
    misuse_flag: false,
    channel: "web",
    created_at: at,
    updated_at: at,
    last_message_at: at,
    version: 1,
    ...differences,
  };
}
