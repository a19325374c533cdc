import { useEffect, useEffectEvent } from "react";
import type { EventOf, EventType } from "./events";
import { onLiveEvent } from "./live";

/**
 * Calls the handler for each such event while the component is there. When a room is joined from an earlier number, events may
 * be told that were told before: go by `seq` or the ticket's `version`.
 */
export function useLiveEvent<Type extends EventType>(types: Type | readonly Type[], handler: (event: EventOf<Type>) => void): void {
  const handle = useEffectEvent(handler);
  const key = typeof types === "string" ? types : types.join(" ");
  useEffect(() => onLiveEvent(key.split(" ") as Type[], (event) => handle(event)), [key]);
}
