import { useSyncExternalStore } from "react";

/** How often times on the screen are looked at again, in milliseconds. */
const TICK = 15_000;

const listeners = new Set<() => void>();
let now = Date.now();
let ticking: ReturnType<typeof setInterval> | undefined;

function tick() {
  now = Date.now();
  listeners.forEach((listener) => listener());
}

export function onTick(listener: () => void): () => void {
  listeners.add(listener);
  if (ticking === undefined) {
    now = Date.now();
    ticking = setInterval(tick, TICK);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(ticking);
      ticking = undefined;
    }
  };
}

/** The time in milliseconds as of the last tick. */
export function currentTime(): number {
  return now;
}

/** The time in milliseconds, a little behind; one clock for all that shows times. */
export function useNow(): number {
  return useSyncExternalStore(onTick, currentTime);
}
