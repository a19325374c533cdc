import type { Reader } from "./use-readers";

/** As the server has it: a reader that has something to read and has not moved for so long is late. In milliseconds. */
const LATE = 30_000;

export type ReaderState = "current" | "behind" | "late";

export function stateOf({ pending, updated_at }: Pick<Reader, "pending" | "updated_at">, now: number): ReaderState {
  if (pending === 0) {
    return "current";
  }
  return now - new Date(updated_at).getTime() > LATE ? "late" : "behind";
}
