/** An access token as this tab knows it. */
export interface AccessToken {
  value: string;
  userId: string;
  /** By this machine's clock, in milliseconds. */
  expiresAt: number;
}

/**
 * Reads whose token it is and how long it lives. Its life is counted from now on, so that a wrong clock on this machine
 * does no harm.
 */
export function readAccessToken(value: string, now: number): AccessToken {
  const claims = payload(value);
  const life = typeof claims.exp === "number" && typeof claims.iat === "number" ? claims.exp - claims.iat : 0;
  return { value, userId: typeof claims.sub === "string" ? claims.sub : "", expiresAt: now + life * 1000 };
}

interface Claims {
  sub?: unknown;
  iat?: unknown;
  exp?: unknown;
}

function payload(token: string): Claims {
  try {
    const middle = token.split(".")[1] ?? "";
    return JSON.parse(atob(middle.replaceAll("-", "+").replaceAll("_", "/"))) as Claims;
  } catch {
    // Not a token of the kind we know: used as it is, and renewed before each request.
    return {};
  }
}
