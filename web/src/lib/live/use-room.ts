import { useEffect, useSyncExternalStore } from "react";
import { rooms } from "./live";
import type { RoomView } from "./rooms";

/**
 * Is in the ticket's room while the component is there; its events come by `useLiveEvent`.
 *
 * @param after the `version` of the ticket as it was first read; later values are not looked at
 */
export function useRoom(ticketId: number, after?: number): RoomView {
  // The room keeps count by itself from here on: a ticket read anew must not join it anew.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => rooms.join(ticketId, after), [ticketId]);
  return useSyncExternalStore(rooms.onChange, () => rooms.view(ticketId));
}

/** What is known of a room that someone else on this page is in. */
export function useRoomView(ticketId: number): RoomView {
  return useSyncExternalStore(rooms.onChange, () => rooms.view(ticketId));
}
