/** Pages do not see the pings of the protocol, so they send their own. In milliseconds. */
const EVERY = 25_000;
const PATIENCE = 10_000;

/** Notices a line that is dead without having been closed. */
export class Watchdog {
  #next: ReturnType<typeof setTimeout> | undefined;
  #verdict: ReturnType<typeof setTimeout> | undefined;
  readonly #ask: () => void;
  readonly #dead: () => void;

  constructor(ask: () => void, dead: () => void) {
    this.#ask = ask;
    this.#dead = dead;
  }

  /** The line is being opened, and has so long to say its first word. */
  start(): void {
    this.stop();
    this.#await();
  }

  check(): void {
    this.stop();
    this.#ask();
    this.#await();
  }

  heard(): void {
    this.stop();
    this.#next = setTimeout(() => this.check(), EVERY);
  }

  stop(): void {
    clearTimeout(this.#next);
    clearTimeout(this.#verdict);
  }

  #await(): void {
    this.#verdict = setTimeout(() => this.#dead(), PATIENCE);
  }
}
