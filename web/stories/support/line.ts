import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A line between browser and server that can be cut: open connections break, new ones are refused. */
export class Line {
  readonly #target: { host: string; port: number };
  readonly #open = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;

  private constructor(target: { host: string; port: number }) {
    this.#target = target;
  }

  static async to(address: string): Promise<Line> {
    const { hostname, port } = new URL(address);
    const line = new Line({ host: hostname, port: Number(port) });
    await line.#mend();
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  /** @returns when it is whole again */
  async cutFor(milliseconds: number): Promise<void> {
    this.close();
    await pause(milliseconds);
    await this.#mend();
  }

  close(): void {
    this.#server?.close();
    this.#server = null;
    this.#open.forEach((socket) => socket.destroy());
    this.#open.clear();
  }

  #mend(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(this.#target);
      for (const [socket, other] of [[near, far], [far, near]] as const) {
        this.#open.add(socket);
        // Either end may break at any time; the other one is told by breaking, too.
        socket.on("error", () => other.destroy());
        socket.on("close", () => {
          this.#open.delete(socket);
          other.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
    this.#server = server;
    return new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(this.#port, "127.0.0.1", () => {
        const address = server.address();
        this.#port = typeof address === "object" && address ? address.port : 0;
        resolve();
      });
    });
  }
}
