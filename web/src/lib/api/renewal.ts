import { Problem } from "./problem";
import { problemOf } from "./problem-of";

const UNDER_WAY = "switchboard.renewal";
/** In milliseconds. */
const PATIENCE = 2_000;

/**
 * Trades the refresh cookie for an access token. A page that is left meanwhile does not stop the request, but its successor
 * must not send the old cookie again before the new one has arrived, so a renewal leaves a note until it is over.
 */
export async function renewByCookie(): Promise<string | null> {
  await afterThatOfTheLastPage();
  note(String(Date.now()));
  try {
    const response = await fetch("/api/auth/token/refresh", {
      method: "POST",
      keepalive: true,
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify({ use_cookie: true }),
    });
    if (response.status === 204) {
      return null;
    }
    if (!response.ok) {
      throw await problemOf(response);
    }
    return ((await response.json()) as { access: string }).access;
  } catch (error) {
    throw error instanceof Problem ? error : Problem.network(error);
  } finally {
    note(null);
  }
}

async function afterThatOfTheLastPage(): Promise<void> {
  const began = Number(localStorage.getItem(UNDER_WAY) ?? 0);
  const left = began + PATIENCE - Date.now();
  if (left > 0 && left <= PATIENCE) {
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}

function note(value: string | null): void {
  if (value === null) {
    localStorage.removeItem(UNDER_WAY);
  } else {
    localStorage.setItem(UNDER_WAY, value);
  }
}

/** Lets one tab at a time work; where the browser has no locks, this tab does. */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  // Absent on pages that are neither HTTPS nor localhost.
  const locks = navigator.locks as LockManager | undefined;
  return locks ? (locks.request("switchboard.renewal", work) as Promise<T>) : work();
}
