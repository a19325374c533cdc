import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ClientWord } from "./events";
import { TypingSignal } from "./typing";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("says it at the first key, now and then after that, and once that it is over", () => {
  const said: ClientWord[] = [];
  const typing = new TypingSignal({ send: (word) => said.push(word) > 0 });
  for (let key = 0; key < 40; key++) {
    typing.send(42, { isTyping: true });
    vi.advanceTimersByTime(100);
  }
  typing.send(42, { isTyping: false });
  typing.send(42, { isTyping: false });
  expect(said.map((word) => word.type === "typing" && word.is_typing)).toEqual([true, true, false]);
});
