import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { MailPorts } from "./mail";

/** In milliseconds; the first start makes a database. */
const PATIENCE = 120_000;

/** A server of one's own: the packaged jar on a free port of the loopback, with the demo's people and tickets. */
export class Server {
  readonly #folder = mkdtempSync(join(tmpdir(), "switchboard-stories-"));
  readonly #port: number;
  #process: ChildProcess | null = null;
  #printed = "";

  private constructor(port: number) {
    this.#port = port;
  }

  static async start(): Promise<Server> {
    const server = new Server(await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  /** As the terminal showed it at the first start. */
  get adminPassword(): string {
    const shown = /^\s+admin\s+(\S+)\s*$/m.exec(this.#printed)?.[1];
    if (shown === undefined) {
      throw new Error(`No password was printed:\n${this.#printed}`);
    }
    return shown;
  }

  /** Where the demo's mail server listens, as the terminal showed it at the last start. */
  get mail(): MailPorts {
    const shown = [...this.#printed.matchAll(/by SMTP at 127\.0\.0\.1:(\d+) .* by IMAP at port (\d+)/g)].at(-1);
    if (shown === undefined) {
      throw new Error(`No mail server was shown:\n${this.#printed}`);
    }
    return { smtp: Number(shown[1]), imap: Number(shown[2]) };
  }

  async start(): Promise<void> {
    const jar = process.env.STORIES_JAR;
    if (jar === undefined) {
      throw new Error("STORIES_JAR names no jar; ./switchboard test stories sets it");
    }
    const java = process.env.JAVA_HOME === undefined ? "java" : join(process.env.JAVA_HOME, "bin", "java");
    const server = spawn(java, ["-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-jar", jar, "--switchboard.demo=true"], {
      env: {
        ...process.env,
        SWITCHBOARD_PORT: String(this.#port),
        SWITCHBOARD_ADDRESS: "127.0.0.1",
        SWITCHBOARD_PUBLIC_URL: this.url,
        SWITCHBOARD_DATA: join(this.#folder, "data"),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [server.stdout, server.stderr]) {
      stream.on("data", (text: Buffer) => (this.#printed += text.toString()));
    }
    this.#process = server;
    await this.#untilReady(server);
  }

  async #untilReady(server: ChildProcess): Promise<void> {
    const begun = Date.now();
    for (;;) {
      if (server.exitCode !== null || Date.now() - begun > PATIENCE) {
        throw new Error(`The server did not start:\n${this.#printed}`);
      }
      const answer = await fetch(`${this.url}/api/health/ready`).catch(() => null);
      if (answer?.ok) {
        return;
      }
      await pause(200);
    }
  }

  async stop(): Promise<void> {
    const server = this.#process;
    if (server?.exitCode === null) {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
    }
    this.#process = null;
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
  });
}
