import { Problem } from "~/lib/api/problem";
import type { Message } from "~/lib/api/types";
import type { LiveConnection } from "./connection";
import type { ClientWord, ServerEvent } from "./events";

export interface Chat {
  ticketId: number;
  body: string;
  isInternal?: boolean;
  isAi?: boolean;
  /** Ties the message to what the screen shows of it already. The same one is stored once, however often it is sent. */
  clientId: string;
}

interface Pending {
  word: ClientWord;
  resolve: (message: Message) => void;
  reject: (problem: Problem) => void;
  timeout: ReturnType<typeof setTimeout>;
}

/** In milliseconds. */
const PATIENCE = 20_000;

/** Messages on their way: said again after a break until they are acknowledged, refused, or it takes too long. */
export class Chats {
  readonly #pending = new Map<string, Pending>();
  readonly #connection: Pick<LiveConnection, "send">;

  constructor(connection: Pick<LiveConnection, "send">) {
    this.#connection = connection;
  }

  /** @returns the stored message; throws a Problem, of kind `network` if nothing was heard in time */
  send({ ticketId, body, isInternal = false, isAi = false, clientId }: Chat): Promise<Message> {
    const word: ClientWord = { type: "chat", ticket_id: ticketId, body, is_internal: isInternal, is_ai: isAi, client_id: clientId };
    const done = new Promise<Message>((resolve, reject) => {
      const timeout = setTimeout(() => this.#take(clientId)?.reject(Problem.network()), PATIENCE);
      this.#pending.set(clientId, { word, resolve, reject, timeout });
    });
    this.#connection.send(word);
    return done;
  }

  hear(event: ServerEvent): void {
    if (event.type === "ready") {
      this.#pending.forEach(({ word }) => this.#connection.send(word));
    } else if (event.type === "ack" && event.client_id !== null) {
      this.#take(event.client_id)?.resolve(event.message);
    } else if (event.type === "error" && event.client_id !== undefined) {
      this.#take(event.client_id)?.reject(Problem.of(event.status, event));
    }
  }

  #take(clientId: string): Pending | undefined {
    const pending = this.#pending.get(clientId);
    clearTimeout(pending?.timeout);
    this.#pending.delete(clientId);
    return pending;
  }
}
