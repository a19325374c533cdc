import type { AccessToken } from "~/lib/api/access-token";
import { backoff } from "./backoff";
import type { ClientWord, ServerEvent } from "./events";
import { Watchdog } from "./watchdog";

/** `off` once a try has failed, and until one succeeds; tries go on meanwhile. */
export type LiveState = "connecting" | "live" | "off";

export type LiveSocket = Pick<WebSocket, "send" | "close" | "onmessage" | "onclose">;

export interface LiveEnvironment {
  open: (address: string, protocols: string[]) => LiveSocket;
  /** A token other than the refused one; null when nobody is signed in. */
  token: (refused: AccessToken | null) => Promise<AccessToken | null>;
  random: () => number;
}

const BAD_CURSOR = 4400;
const BAD_TOKEN = 4401;

/** The one socket: opens it, keeps it, opens it anew, and goes on where it was. Knows nothing of what is said over it. */
export class LiveConnection {
  #wanted = false;
  #state: LiveState = "connecting";
  #socket: LiveSocket | null = null;
  #cursor: string | null = null;
  #refused: AccessToken | null = null;
  #failures = 0;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #events = new Set<(event: ServerEvent) => void>();
  readonly #states = new Set<() => void>();
  readonly #watchdog = new Watchdog(
    () => this.send({ type: "ping" }),
    () => this.#closed(0),
  );
  readonly #environment: LiveEnvironment;

  constructor(environment: LiveEnvironment) {
    this.#environment = environment;
  }

  readonly state = (): LiveState => this.#state;

  readonly onState = (listener: () => void): (() => void) => {
    this.#states.add(listener);
    return () => this.#states.delete(listener);
  };

  onEvent(listener: (event: ServerEvent) => void): () => void {
    this.#events.add(listener);
    return () => this.#events.delete(listener);
  }

  start(): void {
    if (!this.#wanted) {
      this.#wanted = true;
      this.#become("connecting");
      void this.#connect();
    }
  }

  /** Ends it and forgets where it was. */
  stop(): void {
    this.#wanted = false;
    this.#cursor = null;
    this.#refused = null;
    this.#failures = 0;
    this.#abandon();
    this.#become("connecting");
  }

  /** The network may be back: tries at once, or looks whether the socket still lives. */
  nudge(): void {
    if (this.#state === "live") {
      this.#watchdog.check();
    } else if (this.#wanted && this.#retry !== undefined) {
      void this.#connect();
    }
  }

  /** Whether it could be said. */
  send(word: ClientWord): boolean {
    if (this.#state !== "live" || !this.#socket) {
      return false;
    }
    this.#socket.send(JSON.stringify(word));
    return true;
  }

  async #connect(): Promise<void> {
    this.#abandon();
    const attempt = this.#attempt;
    let token: AccessToken | null;
    try {
      token = await this.#environment.token(this.#refused);
    } catch {
      token = null;
    }
    if (attempt !== this.#attempt) {
      return;
    }
    if (!token) {
      this.#failed();
      return;
    }
    const query = this.#cursor === null ? "" : `?after=${encodeURIComponent(this.#cursor)}`;
    const socket = this.#environment.open(`/ws${query}`, ["switchboard", token.value]);
    socket.onmessage = ({ data }) => this.#hear(data as string);
    socket.onclose = ({ code }) => {
      this.#refused = code === BAD_TOKEN ? token : null;
      this.#closed(code);
    };
    this.#socket = socket;
    this.#watchdog.start();
  }

  #hear(data: string): void {
    this.#watchdog.heard();
    const event = JSON.parse(data) as ServerEvent;
    if (event.type === "ready") {
      this.#failures = 0;
      this.#refused = null;
      this.#cursor ??= event.cursor;
      this.#become("live");
    } else if ("cursor" in event && typeof event.cursor === "string") {
      this.#cursor = event.cursor;
    }
    for (const listener of this.#events) {
      listener(event);
    }
  }

  #closed(code: number): void {
    if (code === BAD_CURSOR) {
      this.#cursor = null;
    }
    const wasLive = this.#state === "live";
    const mayGoOn = code === BAD_TOKEN && this.#failures === 0;
    if (wasLive) {
      this.#become("connecting");
    }
    if (mayGoOn) {
      this.#failures++;
      void this.#connect();
    } else {
      this.#failed(wasLive);
    }
  }

  /** @param quietly the first try after a break is not worth a word */
  #failed(quietly = false): void {
    this.#abandon();
    if (!this.#wanted) {
      return;
    }
    if (!quietly) {
      this.#become("off");
    }
    this.#retry = setTimeout(() => void this.#connect(), backoff(this.#failures, this.#environment.random()));
    this.#failures++;
  }

  #abandon(): void {
    this.#attempt++;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#watchdog.stop();
    if (this.#socket) {
      this.#socket.onmessage = null;
      this.#socket.onclose = null;
      this.#socket.close();
      this.#socket = null;
    }
  }

  #become(state: LiveState): void {
    if (this.#state !== state) {
      this.#state = state;
      for (const listener of this.#states) {
        listener();
      }
    }
  }
}
