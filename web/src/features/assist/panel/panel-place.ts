/** By this id the panel is found by what leads to it. */
export const PANEL = "ai-panel";
