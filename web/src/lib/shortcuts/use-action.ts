import type { Command } from "./commands";
import { useCommand } from "./use-command";
import { useShortcut } from "./use-shortcut";

/** What a key does and the command palette offers in the same words. */
export function useAction(action: Command & { keys: string; enabled?: boolean }): void {
  const { keys, label, group, scope = "page", enabled = true, run } = action;
  useShortcut(keys, run, { description: label, group, scope, enabled });
  useCommand(action);
}
