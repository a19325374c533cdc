const PREFIX = "switchboard.draft.";
const KEEP_DAYS = 30;

interface Draft {
  text: string;
  at: number;
}

/** What was typed and not sent yet, kept for each user in the browser's storage. An ended session does not touch it. */
export class Drafts {
  readonly #storage: Storage;
  readonly #now: () => number;

  constructor(storage: Storage = localStorage, now: () => number = Date.now) {
    this.#storage = storage;
    this.#now = now;
  }

  read(userId: number, key: string): string {
    return this.#draft(name(userId, key))?.text ?? "";
  }

  write(userId: number, key: string, text: string): void {
    try {
      if (text === "") {
        this.#storage.removeItem(name(userId, key));
      } else {
        this.#storage.setItem(name(userId, key), JSON.stringify({ text, at: this.#now() } satisfies Draft));
      }
    } catch {
      // The storage is full or forbidden: the text is still on the screen.
    }
  }

  /** Someone signed in: what others left on this machine goes, and so does what is old. */
  keepOnlyOf(userId: number | string): void {
    const mine = `${PREFIX}${userId}.`;
    for (const key of Object.keys(this.#storage).filter((one) => one.startsWith(PREFIX))) {
      const draft = this.#draft(key);
      if (!key.startsWith(mine) || !draft || this.#now() - draft.at > KEEP_DAYS * 24 * 3_600_000) {
        this.#storage.removeItem(key);
      }
    }
  }

  #draft(key: string): Draft | null {
    try {
      const draft = JSON.parse(this.#storage.getItem(key) ?? "null") as Partial<Draft> | null;
      return typeof draft?.text === "string" && typeof draft.at === "number" ? { text: draft.text, at: draft.at } : null;
    } catch {
      return null;
    }
  }
}

function name(userId: number, key: string): string {
  return `${PREFIX}${userId}.${key}`;
}

export const drafts = new Drafts();
