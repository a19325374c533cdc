import { Problem } from "./problem";
import { problemOf } from "./problem-of";
import type { Tokens } from "./tokens";

export type Send = (request: Request) => Promise<Response>;

/**
 * Sends requests with the access token, once more with a new one if it was refused. An answer of 400 and above, or none, is
 * thrown as a Problem.
 */
export function authorizedFetch(tokens: Pick<Tokens, "current" | "renew">, send: Send = (request) => fetch(request)): Send {
  async function authorized(request: Request): Promise<Response> {
    const token = await tokens.current();
    const again = request.clone();
    const response = await send(withToken(request, token?.value));
    if (response.status !== 401 || !token) {
      return response;
    }
    const renewed = await tokens.renew(token);
    return renewed ? send(withToken(again, renewed.value)) : response;
  }

  return async (request) => {
    const response = await answered(isSignIn(request) ? send(request) : authorized(request));
    if (!response.ok) {
      throw await problemOf(response);
    }
    return response;
  };
}

async function answered(response: Promise<Response>): Promise<Response> {
  try {
    return await response;
  } catch (error) {
    if (error instanceof Problem || (error instanceof DOMException && error.name === "AbortError")) {
      throw error;
    }
    throw Problem.network(error);
  }
}

/** Whoever signs in has no token yet, and a 401 there says that the password is wrong. */
function isSignIn(request: Request): boolean {
  const { pathname } = new URL(request.url);
  return pathname.startsWith("/api/auth/") && pathname !== "/api/auth/logout";
}

function withToken(request: Request, token: string | undefined): Request {
  if (token) {
    request.headers.set("Authorization", `Bearer ${token}`);
  }
  return request;
}
