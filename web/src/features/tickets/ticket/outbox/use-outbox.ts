import { useEffect, useSyncExternalStore } from "react";
import type { Attachment, Status } from "~/lib/api/types";
import { drafts } from "~/lib/drafts/drafts";
import { useLiveState } from "~/lib/live/use-live-state";
import { randomName } from "~/lib/random-name";
import { useMe } from "~/lib/session/use-me";
import { notifyRefusedChange } from "../change/refused-change";
import { setStatus } from "../change/set-status";
import { deliver } from "./deliver";
import { Outbox, type Unsent } from "./outbox";

const outbox = new Outbox({
  deliver: async (item) => {
    const message = await deliver(item);
    if (item.thenStatus) {
      afterwards(item.ticketId, item.thenStatus);
    }
    return message;
  },
  read: (userId, ticketId) => drafts.read(userId, nameOf(ticketId)),
  write: (userId, ticketId, text) => drafts.write(userId, nameOf(ticketId), text),
  now: Date.now,
});

const nameOf = (ticketId: number) => `outbox-${ticketId}`;

/** The message has arrived whatever becomes of the status, so that is told apart from it. */
function afterwards(ticketId: number, status: Status): void {
  setStatus(ticketId, status).catch((error: unknown) => notifyRefusedChange(error, { change: { status }, onAgain: () => afterwards(ticketId, status) }));
}

export interface Saying {
  body: string;
  isInternal: boolean;
  /** Written by an AI, and sent as it was. */
  isAi?: boolean | undefined;
  attachments: readonly Attachment[];
  thenStatus?: Status | undefined;
}

export interface TicketOutbox {
  items: readonly Unsent[];
  send: (saying: Saying) => void;
  retry: (item: Unsent) => void;
  /** Takes it off the thread: it is not wanted any more, or the timeline has it. */
  remove: (clientId: string) => void;
}

/** One's own messages in a ticket that are on their way. */
export function useOutbox(ticketId: number): TicketOutbox {
  const { id: userId } = useMe();
  const items = useSyncExternalStore(outbox.onChange, () => outbox.of(userId, ticketId));
  const isLive = useLiveState() === "live";
  useEffect(() => {
    if (isLive) {
      outbox.resume(userId, ticketId);
    }
  }, [isLive, userId, ticketId]);
  return {
    items,
    send: (saying) => outbox.send(userId, { ...saying, ticketId, clientId: randomName() }),
    retry: (item) => outbox.retry(userId, item),
    remove: (clientId) => outbox.remove(userId, { ticketId, clientId }),
  };
}
