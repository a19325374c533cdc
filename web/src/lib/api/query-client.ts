import { QueryClient } from "@tanstack/react-query";
import { asProblem, Problem } from "./problem";

const MOST_TRIES = 3;
/** Longer than this nobody waits for a list; the error says when to come back. In seconds. */
const LONGEST_WAIT = 20;

export function shouldRetry(failures: number, error: unknown): boolean {
  if (failures >= MOST_TRIES || !(error instanceof Problem)) {
    return false;
  }
  return error.isTransient || (error.status === 429 && (error.retryAfter ?? 1) <= LONGEST_WAIT);
}

export function retryDelay(failures: number, error: unknown): number {
  const problem = asProblem(error);
  const told = problem.retryAfter === undefined ? 0 : problem.retryAfter * 1000;
  return Math.max(told, Math.min(8_000, 500 * 2 ** failures) * (0.75 + Math.random() / 2));
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // "always": the browser's idea of being online is often wrong, and a paused query shows nothing, not even an error.
      queries: { staleTime: 30_000, retry: shouldRetry, retryDelay, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
