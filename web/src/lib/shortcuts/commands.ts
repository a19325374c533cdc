import type { ComponentType } from "react";
import type { Keys } from "./keys";

/** Something the command palette offers. */
export interface Command {
  id: string;
  label: string;
  group: string;
  description?: string | undefined;
  icon?: ComponentType<{ size?: number | string; stroke?: number | string }> | undefined;
  /** A shortcut that does the same, shown beside it. */
  keys?: Keys | undefined;
  /** What is open on a page is offered before the page. */
  scope?: "page" | "item" | undefined;
  run: () => void;
}

/** What the command palette offers at the moment. */
export class Commands {
  #all: readonly Command[] = [];
  readonly #listeners = new Set<() => void>();

  readonly list = (): readonly Command[] => this.#all;

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(command: Command): () => void {
    this.#change([...this.#all.filter(({ id }) => id !== command.id), command]);
    return () => this.#change(this.#all.filter((other) => other !== command));
  }

  #change(all: readonly Command[]): void {
    this.#all = all;
    this.#listeners.forEach((listener) => listener());
  }
}

export const commands = new Commands();
