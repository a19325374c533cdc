/** What to show for something new. */
export type Showing = { kind: "single" } | { kind: "bundle"; count: number; replaces: readonly number[] };

/** So many one takes in beside one's work. */
const MOST_SINGLE = 2;

/** Which toasts are on the screen: one for each as long as they are few, then one for all. */
export class ToastBundle {
  readonly #single = new Set<number>();
  #count = 0;

  /** @param newCount how many are new with it */
  add(id: number, newCount: number): Showing {
    if (this.#count === 0 && newCount === 1 && this.#single.size < MOST_SINGLE) {
      this.#single.add(id);
      return { kind: "single" };
    }
    const replaces = [...this.#single];
    this.#single.clear();
    this.#count += newCount + replaces.length;
    return { kind: "bundle", count: this.#count, replaces };
  }

  /** Those that are on the screen one by one. */
  shown(): readonly number[] {
    return [...this.#single];
  }

  closed(id: number): void {
    this.#single.delete(id);
  }

  bundleClosed(): void {
    this.#count = 0;
  }
}
