import { Problem } from "~/lib/api/problem";
import type { Attachment, Message, Status } from "~/lib/api/types";

/** A message that its author sees already and the server has not told of yet. */
export interface Unsent {
  clientId: string;
  ticketId: number;
  body: string;
  isInternal: boolean;
  /** Written by an AI, and sent as it was. */
  isAi?: boolean | undefined;
  attachments: readonly Attachment[];
  /** What the ticket is set to once it has arrived. */
  thenStatus?: Status | undefined;
  /** When it was written, in milliseconds. */
  at: number;
  /** `sent`: the server has it; it stays until the timeline has it too. */
  state: "sending" | "failed" | "sent";
  problem?: Problem | undefined;
  message?: Message | undefined;
}

export interface OutboxEnvironment {
  deliver: (item: Unsent) => Promise<Message>;
  read: (userId: number, ticketId: number) => string;
  write: (userId: number, ticketId: number, text: string) => void;
  now: () => number;
}

/** Up to this age, messages are sent again without asking. In milliseconds. */
const FRESH = 5 * 60_000;

/**
 * What was sent and is not known to have arrived, for each ticket. Kept in the browser's storage until the server has it, so
 * that neither a reload nor a broken line loses a message; its `clientId` sees to it that none is stored twice. A ticket's
 * messages go one after the other: none overtakes one that the line kept back.
 */
export class Outbox {
  readonly #tickets = new Map<string, readonly Unsent[]>();
  /** Until when each ticket's messages are on their way. */
  readonly #last = new Map<string, Promise<void>>();
  readonly #listeners = new Set<() => void>();
  readonly #environment: OutboxEnvironment;

  constructor(environment: OutboxEnvironment) {
    this.#environment = environment;
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A ticket's messages that are on their way, the oldest first. */
  of(userId: number, ticketId: number): readonly Unsent[] {
    const key = `${userId}/${ticketId}`;
    const known = this.#tickets.get(key);
    if (known) {
      return known;
    }
    const kept = this.#kept(userId, ticketId);
    this.#tickets.set(key, kept);
    return kept;
  }

  /** Sends again what a lost line or a page that was left kept from arriving; older things wait to be looked at. */
  resume(userId: number, ticketId: number): void {
    for (const item of this.of(userId, ticketId)) {
      if (this.#isKeptBack(item)) {
        void this.#deliver(userId, item);
      }
    }
  }

  /** By the line, and not for so long that its author should be asked first. */
  #isKeptBack({ state, problem, at }: Unsent): boolean {
    return state === "failed" && (problem === undefined || problem.kind === "network") && this.#environment.now() - at < FRESH;
  }

  send(userId: number, item: Omit<Unsent, "state" | "at">): void {
    const unsent: Unsent = { ...item, at: this.#environment.now(), state: "sending" };
    this.#set(userId, item.ticketId, [...this.of(userId, item.ticketId), unsent]);
    this.resume(userId, item.ticketId);
    void this.#deliver(userId, unsent);
  }

  retry(userId: number, item: Unsent): void {
    this.resume(userId, item.ticketId);
    if (this.of(userId, item.ticketId).some(({ clientId, state }) => clientId === item.clientId && state === "failed")) {
      void this.#deliver(userId, item);
    }
  }

  /** Takes it away, also when the timeline has it. */
  remove(userId: number, { ticketId, clientId }: Pick<Unsent, "ticketId" | "clientId">): void {
    const rest = this.of(userId, ticketId).filter((item) => item.clientId !== clientId);
    if (rest.length < this.of(userId, ticketId).length) {
      this.#set(userId, ticketId, rest);
    }
  }

  #deliver(userId: number, item: Unsent): Promise<void> {
    this.#update(userId, item, { state: "sending", problem: undefined });
    const key = `${userId}/${item.ticketId}`;
    const next = () => this.#deliverNow(userId, item);
    const done = (this.#last.get(key) ?? Promise.resolve()).then(next, next);
    this.#last.set(key, done);
    return done;
  }

  async #deliverNow(userId: number, item: Unsent): Promise<void> {
    const items = this.of(userId, item.ticketId);
    const before = items.slice(0, items.findIndex(({ clientId }) => clientId === item.clientId)).find((one) => this.#isKeptBack(one));
    if (before) {
      this.#update(userId, item, { state: "failed", problem: before.problem });
      return;
    }
    try {
      const message = await this.#environment.deliver(item);
      this.#update(userId, item, { state: "sent", message });
    } catch (error) {
      if (!(error instanceof Problem)) {
        this.#update(userId, item, { state: "failed", problem: Problem.network(error) });
        throw error;
      }
      this.#update(userId, item, { state: "failed", problem: error });
    }
  }

  #update(userId: number, { ticketId, clientId }: Unsent, change: Partial<Unsent>): void {
    const items = this.of(userId, ticketId).map((item) => (item.clientId === clientId ? { ...item, ...change } : item));
    this.#set(userId, ticketId, items);
  }

  #set(userId: number, ticketId: number, items: readonly Unsent[]): void {
    this.#tickets.set(`${userId}/${ticketId}`, items);
    const toKeep = items.filter(({ state }) => state !== "sent").map((item) => ({ ...item, problem: undefined }));
    this.#environment.write(userId, ticketId, toKeep.length === 0 ? "" : JSON.stringify(toKeep));
    this.#listeners.forEach((listener) => listener());
  }

  #kept(userId: number, ticketId: number): readonly Unsent[] {
    const text = this.#environment.read(userId, ticketId);
    return text === "" ? [] : (JSON.parse(text) as Unsent[]).map((item) => ({ ...item, state: "failed" }));
  }
}

/** What is not in the timeline yet, by the name that its author's page gave it. */
export function stillUnsent(items: readonly Unsent[], arrived: ReadonlySet<string>): Unsent[] {
  return items.filter(({ clientId }) => !arrived.has(clientId));
}
