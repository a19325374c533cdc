/** The row that has the focus, or around what has it. */
export function focusedRow(within: HTMLElement | null): number | null {
  const active = document.activeElement;
  const row = within?.contains(active) ? active?.closest("[data-row]") : null;
  return row instanceof HTMLElement ? Number(row.dataset.row) : null;
}

export function focusRow(within: HTMLElement | null, id: number): void {
  const link = within?.querySelector<HTMLElement>(`[data-ticket="${id}"]`);
  link?.focus({ preventScroll: true });
  link?.closest("[data-row]")?.scrollIntoView({ block: "nearest" });
}
