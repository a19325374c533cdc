import { useEffect, useEffectEvent } from "react";
import { type Command, commands } from "./commands";

/** The command palette offers this while the component is there. */
export function useCommand(command: Command & { enabled?: boolean }): void {
  const { id, label, group, description, icon, keys, scope, enabled = true } = command;
  const run = useEffectEvent(command.run);
  useEffect(
    () => (enabled ? commands.add({ id, label, group, description, icon, keys, scope, run: () => run() }) : undefined),
    [id, label, group, description, icon, keys, scope, enabled],
  );
}
