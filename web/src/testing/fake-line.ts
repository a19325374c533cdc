import type { AccessToken } from "~/lib/api/access-token";
import { LiveConnection, type LiveSocket } from "~/lib/live/connection";
import type { ServerEvent } from "~/lib/live/events";

/** A socket whose other end is in the test. */
export class FakeSocket implements LiveSocket {
  onmessage: LiveSocket["onmessage"] = null;
  onclose: LiveSocket["onclose"] = null;
  closed = false;
  readonly said: Record<string, unknown>[] = [];
  readonly address: string;
  readonly protocols: string[];

  constructor(address: string, protocols: string[]) {
    this.address = address;
    this.protocols = protocols;
  }

  send(text: string): void {
    this.said.push(JSON.parse(text) as Record<string, unknown>);
  }

  close(): void {
    this.closed = true;
  }

  tell(event: ServerEvent | Record<string, unknown>): void {
    this.onmessage?.call(this as unknown as WebSocket, new MessageEvent("message", { data: JSON.stringify(event) }));
  }

  drop(code = 1006): void {
    this.onclose?.call(this as unknown as WebSocket, new CloseEvent("close", { code }));
  }
}

export const tokenOf = (value: string): AccessToken => ({ value, userId: "7", expiresAt: Infinity });

/** A connection with fake sockets and without chance. Timers must be faked. */
export function fakeLine() {
  const sockets: FakeSocket[] = [];
  const refused: (string | null)[] = [];
  const tokens = { next: (old: AccessToken | null): Promise<AccessToken | null> => Promise.resolve(tokenOf(old ? `${old.value}+` : "token")) };
  const connection = new LiveConnection({
    open: (address, protocols) => {
      const socket = new FakeSocket(address, protocols);
      sockets.push(socket);
      return socket;
    },
    token: (old) => {
      refused.push(old?.value ?? null);
      return tokens.next(old);
    },
    random: () => 1,
  });
  const last = (): FakeSocket => {
    const socket = sockets.at(-1);
    if (!socket) {
      throw new Error("No socket was opened.");
    }
    return socket;
  };
  return { connection, sockets, refused, tokens, last };
}
