import { useSyncExternalStore } from "react";
import type { LiveState } from "./connection";
import { connection } from "./live";

export function useLiveState(): LiveState {
  return useSyncExternalStore(connection.onState, connection.state);
}
