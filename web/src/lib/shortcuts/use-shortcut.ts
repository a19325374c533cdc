import { useEffect, useEffectEvent } from "react";
import type { Keys } from "./keys";
import { shortcuts } from "./registry";

export interface ShortcutOptions {
  /** What it does, in the words of the help. */
  description: string;
  /** Under which heading the help shows it. */
  group: string;
  /** Works while one types, too; for combinations with Ctrl or Cmd. */
  whileTyping?: boolean;
  /** What is open on a page wins over the page. */
  scope?: "page" | "item";
  /** False takes it away for the time being. */
  enabled?: boolean;
}

/** The keys do this while the component is there. See {@link Keys} for how they are written. */
export function useShortcut(keys: Keys, handler: (event: KeyboardEvent) => void, options: ShortcutOptions): void {
  const { description, group, whileTyping, scope, enabled = true } = options;
  const run = useEffectEvent(handler);
  useEffect(
    () => (enabled ? shortcuts.add({ keys, description, group, whileTyping, scope, run: (event) => run(event) }) : undefined),
    [keys, description, group, whileTyping, scope, enabled],
  );
}
