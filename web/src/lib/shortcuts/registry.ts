import { type Keys, keysOf } from "./keys";

export interface Shortcut {
  keys: Keys;
  /** What it does, in the words of the help. */
  description: string;
  /** Under which heading the help shows it. */
  group: string;
  /** Works while one types, too; for combinations with Ctrl or Cmd. */
  whileTyping?: boolean | undefined;
  /** What is open on a page wins over the page. */
  scope?: "page" | "item" | undefined;
  run: (event: KeyboardEvent) => void;
}

const OFF = "switchboard.shortcuts-off";
const MODAL = '[role="dialog"][aria-modal="true"]';

/** What the keys do at the moment. Of several for the same keys, the one of an open item wins, else the one that came last. */
export class Shortcuts {
  #all: readonly Shortcut[] = [];
  readonly #listeners = new Set<() => void>();

  readonly list = (): readonly Shortcut[] => this.#all;

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(shortcut: Shortcut): () => void {
    this.#change([...this.#all, shortcut]);
    return () => this.#change(this.#all.filter((other) => other !== shortcut));
  }

  /** Single letters can be a nuisance to those who speak to their machine (WCAG 2.1.4), so they can be turned off. */
  get lettersAreOn(): boolean {
    return localStorage.getItem(OFF) === null;
  }

  set lettersAreOn(on: boolean) {
    if (on) {
      localStorage.removeItem(OFF);
    } else {
      localStorage.setItem(OFF, "yes");
    }
    this.#change([...this.#all]);
  }

  readonly handle = (event: KeyboardEvent): void => {
    const keys = keysOf(event);
    const candidates = this.#all.filter((one) => one.keys === keys);
    const shortcut = candidates.findLast(({ scope }) => scope === "item") ?? candidates.at(-1);
    if (!shortcut || event.defaultPrevented || event.isComposing || !this.#applies(shortcut, event)) {
      return;
    }
    event.preventDefault();
    shortcut.run(event);
  };

  #applies({ keys, whileTyping = false }: Shortcut, event: KeyboardEvent): boolean {
    const target = event.target instanceof Element ? event.target : null;
    if (!keys.startsWith("mod+") && !this.lettersAreOn) {
      return false;
    }
    // The key that closes a dialog arrives here when the dialog is gone; it was still its own.
    if (document.querySelector(MODAL) || target?.closest(MODAL)) {
      return false;
    }
    return !isTyping(target) ? !(isOwnKey(keys) && target?.closest("a, button, summary, [role]")) : whileTyping;
  }

  #change(all: readonly Shortcut[]): void {
    this.#all = all;
    this.#listeners.forEach((listener) => listener());
  }
}

/** Keys that buttons, links and menus answer by themselves. */
function isOwnKey(keys: Keys): boolean {
  return ["enter", " ", "arrowup", "arrowdown", "arrowleft", "arrowright"].includes(keys);
}

function isTyping(target: Element | null): boolean {
  return target?.closest('input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"]') != null;
}

export const shortcuts = new Shortcuts();
