import { useEffect, useSyncExternalStore } from "react";
import { useMe } from "~/lib/session/use-me";

/** What was said before this browser first looked counts as seen. Times as the server writes them. */
interface Seen {
  since: string;
  tickets: Record<string, string>;
}

/** As many tickets as are remembered; of older ones, `since` decides. */
const MOST = 200;

/** Up to when each ticket was read in this browser. */
export class SeenTickets {
  readonly #listeners = new Set<() => void>();
  readonly #now: () => string;

  constructor(now: () => string = () => new Date().toISOString()) {
    this.#now = now;
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    addEventListener("storage", listener);
    return () => {
      this.#listeners.delete(listener);
      removeEventListener("storage", listener);
    };
  };

  isUnread(userId: number, ticketId: number, lastMessageAt: string | null | undefined): boolean {
    const seen = this.#read(userId);
    return lastMessageAt != null && isLater(lastMessageAt, seen.tickets[ticketId] ?? seen.since);
  }

  mark(userId: number, ticketId: number, lastMessageAt: string | null | undefined): void {
    if (!this.isUnread(userId, ticketId, lastMessageAt) || lastMessageAt == null) {
      return;
    }
    const { since, tickets } = this.#read(userId);
    const others = Object.entries(tickets).filter(([id]) => id !== String(ticketId));
    const kept = others.slice(-MOST + 1);
    this.#write(userId, { since, tickets: { ...Object.fromEntries(kept), [ticketId]: lastMessageAt } });
    this.#listeners.forEach((listener) => listener());
  }

  #read(userId: number): Seen {
    try {
      const seen = JSON.parse(localStorage.getItem(name(userId)) ?? "null") as { since?: unknown; tickets?: Seen["tickets"] | null } | null;
      if (typeof seen?.since === "string" && seen.tickets) {
        return { since: seen.since, tickets: seen.tickets };
      }
    } catch {
      // Not written by us, or storage is forbidden: begun anew.
    }
    const first = { since: this.#now(), tickets: {} };
    this.#write(userId, first);
    return first;
  }

  #write(userId: number, seen: Seen): void {
    try {
      localStorage.setItem(name(userId), JSON.stringify(seen));
    } catch {
      // Then nothing is remembered, and nothing shows as unread for long.
    }
  }
}

function isLater(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other);
}

const name = (userId: number) => `switchboard.seen-tickets.${userId}`;

const seen = new SeenTickets();

/** Whether something was said since one last had the ticket open here. */
export function useIsUnread(ticketId: number, lastMessageAt: string | null | undefined): boolean {
  const { id } = useMe();
  return useSyncExternalStore(seen.onChange, () => seen.isUnread(id, ticketId, lastMessageAt));
}

/** For the page of a ticket: what it shows is seen. */
export function useMarkSeen(ticketId: number, lastMessageAt: string | null | undefined): void {
  const { id } = useMe();
  useEffect(() => seen.mark(id, ticketId, lastMessageAt), [id, ticketId, lastMessageAt]);
}
