import type { LiveConnection } from "./connection";

/** The server lets it end after six seconds without another word. In milliseconds. */
const AGAIN_AFTER = 3_000;

export interface TypingWord {
  isTyping: boolean;
  /** A note is being written: customers do not learn of it. */
  isInternal?: boolean;
}

/** May be told at each key that is pressed; says it as seldom as will do. */
export class TypingSignal {
  readonly #said = new Map<string, number>();
  readonly #connection: Pick<LiveConnection, "send">;

  constructor(connection: Pick<LiveConnection, "send">) {
    this.#connection = connection;
  }

  send(ticketId: number, { isTyping, isInternal = false }: TypingWord): void {
    const key = `${ticketId} ${String(isInternal)}`;
    const last = this.#said.get(key);
    if (isTyping ? last !== undefined && Date.now() - last < AGAIN_AFTER : last === undefined) {
      return;
    }
    if (isTyping) {
      this.#said.set(key, Date.now());
    } else {
      this.#said.delete(key);
    }
    this.#connection.send({ type: "typing", ticket_id: ticketId, is_typing: isTyping, is_internal: isInternal });
  }
}
