/** By this id the panel is found by what leads to it. */
export const PANEL = "ai-panel";

/** Once what is drawn next is there: what had the focus may be gone by then. */
export function focusPanel(): void {
  requestAnimationFrame(() => document.getElementById(PANEL)?.focus());
}
