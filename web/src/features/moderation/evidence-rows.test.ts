import { expect, it } from "vitest";
import { evidenceRows } from "./evidence-rows";

const of = (pattern: "high_volume" | "duplicate_titles" | "flagged_content", ticketId: number, text: string) => ({
  pattern,
  ticket_id: ticketId,
  reference: `TKT-${String(ticketId)}`,
  text,
});

it("shows a ticket once, with all that it speaks for", () => {
  const rows = evidenceRows([of("high_volume", 1, "Printer"), of("high_volume", 2, "Screen"), of("duplicate_titles", 1, "Printer")]);
  expect(rows.map(({ ticketId, patterns }) => [ticketId, patterns])).toEqual([
    [1, ["high_volume", "duplicate_titles"]],
    [2, ["high_volume"]],
  ]);
});

it("keeps what kind of words were flagged apart from titles", () => {
  const rows = evidenceRows([of("high_volume", 1, "Printer"), of("flagged_content", 1, "threat"), of("flagged_content", 1, "abuse"), of("flagged_content", 1, "threat")]);
  expect(rows.map(({ text }) => text)).toEqual(["Printer", "threat", "abuse"]);
});

it("has nothing to show for nothing", () => {
  expect(evidenceRows([])).toEqual([]);
});
