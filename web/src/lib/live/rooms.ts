import type { LiveConnection } from "./connection";
import { isTicketEvent, type ServerEvent, type Someone, type TicketEvent, type Typing } from "./events";

export interface Typist {
  by: Typing["by"];
  user: Someone | undefined;
}

export interface RoomView {
  /** `left`: one may not see the ticket, or not any more. */
  status: "joining" | "joined" | "left";
  /** Who is here, oneself too. Customers are not told. */
  viewers: readonly Someone[];
  typing: readonly Typist[];
}

interface Room {
  members: number;
  after: number | undefined;
  view: RoomView;
}

export const NO_ROOM: RoomView = { status: "joining", viewers: [], typing: [] };

/** How many tickets' last numbers are kept. */
const MOST = 5_000;

/** The tickets that are open on the screen, each joined once however many look at it, and joined again after a break. */
export class Rooms {
  readonly #rooms = new Map<number, Room>();
  readonly #told = new Map<number, number>();
  readonly #listeners = new Set<() => void>();
  readonly #connection: Pick<LiveConnection, "send">;

  constructor(connection: Pick<LiveConnection, "send">) {
    this.#connection = connection;
  }

  view(ticketId: number): RoomView {
    return this.#rooms.get(ticketId)?.view ?? NO_ROOM;
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * @param after the number of the last event one knows of, a ticket's `version`; what followed is told
   * @returns leaves the room
   */
  join(ticketId: number, after?: number): () => void {
    const known = this.#rooms.get(ticketId);
    const room = known ?? { members: 0, after: undefined, view: NO_ROOM };
    room.members++;
    this.#rooms.set(ticketId, room);
    const told = this.#told.get(ticketId);
    if (after !== undefined && told !== undefined && after < told) {
      this.#told.delete(ticketId);
    }
    if (!known || (after !== undefined && after < (this.#last(ticketId, room) ?? 0))) {
      room.after = after ?? told;
      this.#subscribe(ticketId, room);
    }
    let here = true;
    return () => {
      if (here) {
        here = false;
        this.#leave(ticketId, room);
      }
    };
  }

  #leave(ticketId: number, room: Room): void {
    room.members--;
    if (room.members === 0) {
      this.#rooms.delete(ticketId);
      this.#connection.send({ type: "unsubscribe", ticket_id: ticketId });
    }
  }

  /** Whether this is news; an event that was told before is not. */
  hear(event: ServerEvent): boolean {
    if (isTicketEvent(event)) {
      return this.#isNew(event);
    }
    switch (event.type) {
      case "ready":
        this.#rooms.forEach((room, ticketId) => this.#subscribe(ticketId, room));
        break;
      case "room.joined":
        this.#joined(event.ticket_id, event.seq, event.viewers ?? []);
        break;
      case "room.left":
        this.#show(event.ticket_id, { ...NO_ROOM, status: "left" });
        break;
      case "presence.changed":
        if (event.ticket_id !== undefined) {
          const { viewers } = event;
          const typing = event.typing.flatMap((id) => viewers.filter((viewer) => viewer.id === id));
          this.#show(event.ticket_id, { viewers, typing: typing.map(typist) });
        }
        break;
      case "typing":
        this.#typing(event);
        break;
      default:
    }
    return true;
  }

  #isNew(event: TicketEvent): boolean {
    const told = this.#told.get(event.ticket_id);
    if (told !== undefined && event.seq <= told) {
      return false;
    }
    this.#told.delete(event.ticket_id);
    this.#told.set(event.ticket_id, event.seq);
    const [oldest] = this.#told.keys();
    if (this.#told.size > MOST && oldest !== undefined) {
      this.#told.delete(oldest);
    }
    return true;
  }

  #joined(ticketId: number, seq: number, viewers: Someone[]): void {
    const room = this.#rooms.get(ticketId);
    if (room) {
      room.after ??= seq;
      this.#show(ticketId, { status: "joined", viewers, typing: [] });
    }
  }

  #typing({ ticket_id, is_typing, by, user }: Typing): void {
    const others = this.view(ticket_id).typing.filter((one) => (user ? one.user?.id !== user.id : one.by !== by));
    this.#show(ticket_id, { typing: is_typing ? [...others, { by, user }] : others });
  }

  #last(ticketId: number, room: Room): number | undefined {
    const told = this.#told.get(ticketId);
    return told === undefined ? room.after : Math.max(told, room.after ?? 0);
  }

  #subscribe(ticketId: number, room: Room): void {
    const after = this.#last(ticketId, room);
    this.#connection.send({ type: "subscribe", ticket_id: ticketId, ...(after === undefined ? {} : { after_seq: after }) });
  }

  #show(ticketId: number, change: Partial<RoomView>): void {
    const room = this.#rooms.get(ticketId);
    if (room) {
      room.view = { ...room.view, ...change };
      this.#listeners.forEach((listener) => listener());
    }
  }
}

function typist(user: Someone): Typist {
  return { by: user.role === "customer" ? "customer" : "agent", user };
}
