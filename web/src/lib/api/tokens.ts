import { type AccessToken, readAccessToken } from "./access-token";

/** What tabs tell each other. */
export type TabMessage = { type: "renewed" | "signed-in"; token: AccessToken } | { type: "signed-out" };

export interface TokensEnvironment {
  /** Asks the server for a new access token; null when the session is over. Throws a Problem when it could not be asked. */
  renew: () => Promise<string | null>;
  /** Runs work while no other tab runs its own. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  tell: (message: TabMessage) => void;
  now: () => number;
}

export type TokenChange = "signed-in" | "renewed" | "signed-out" | "expired";

/** How much life a token must still have to be sent along. */
const MARGIN = 20_000;

/**
 * The access token, in memory only. The refresh token is in a cookie that all tabs share and that is good for one use: whoever
 * shows a spent one ends the session. So one tab renews at a time, and tells the others what it got.
 */
export class Tokens {
  #token: AccessToken | null = null;
  #isOut = false;
  #renewal: Promise<AccessToken | null> | null = null;
  readonly #listeners = new Set<(change: TokenChange, token: AccessToken | null) => void>();
  readonly #environment: TokensEnvironment;

  constructor(environment: TokensEnvironment) {
    this.#environment = environment;
  }

  get held(): AccessToken | null {
    return this.#token;
  }

  /** Whether it is known that nobody is signed in. */
  get isOut(): boolean {
    return this.#isOut;
  }

  /** A token that is good for a while; null when nobody is signed in. */
  async current(): Promise<AccessToken | null> {
    return this.#token && !this.#isGood(this.#token) ? this.renew(this.#token) : this.#token;
  }

  /** A token other than the one that was refused, asking the server once however many ask. */
  renew(refused: AccessToken | null = null): Promise<AccessToken | null> {
    if (this.#token && this.#token.value !== refused?.value && this.#isGood(this.#token)) {
      return Promise.resolve(this.#token);
    }
    this.#renewal ??= this.#renewOnce(this.#token).finally(() => {
      this.#renewal = null;
    });
    return this.#renewal;
  }

  async #renewOnce(before: AccessToken | null): Promise<AccessToken | null> {
    return this.#environment.exclusively(async () => {
      if (this.#token && this.#token.value !== before?.value) {
        return this.#token; // another tab was quicker
      }
      const value = await this.#environment.renew();
      if (value === null) {
        this.#set(null, before ? "expired" : "signed-out");
        return null;
      }
      const token = readAccessToken(value, this.#environment.now());
      this.#set(token, "renewed");
      this.#environment.tell({ type: "renewed", token });
      return token;
    });
  }

  /** Takes what signing in gave. */
  accept(value: string): void {
    const token = readAccessToken(value, this.#environment.now());
    this.#set(token, "signed-in");
    this.#environment.tell({ type: "signed-in", token });
  }

  /** Forgets it here and in all tabs. */
  drop(): void {
    this.#set(null, "signed-out");
    this.#environment.tell({ type: "signed-out" });
  }

  /** What another tab told. */
  hear(message: TabMessage): void {
    if (message.type === "signed-out") {
      this.#set(null, "signed-out");
    } else {
      this.#set(message.token, message.type);
    }
  }

  onChange(listener: (change: TokenChange, token: AccessToken | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #isGood(token: AccessToken): boolean {
    return token.expiresAt - this.#environment.now() > MARGIN;
  }

  #set(token: AccessToken | null, change: TokenChange): void {
    this.#token = token;
    this.#isOut = token === null;
    for (const listener of this.#listeners) {
      listener(change, token);
    }
  }
}

