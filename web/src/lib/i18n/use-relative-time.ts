import { useSyncExternalStore } from "react";
import { useFormat } from "./use-format";
import { currentTime, onTick } from "./use-now";

/** How long ago it was, kept up to date; who uses it is drawn anew only when the words change. */
export function useRelativeTime(at: string): string {
  const format = useFormat();
  return useSyncExternalStore(onTick, () => format.relative(at, currentTime()));
}
