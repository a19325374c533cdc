import { describe, expect, it, vi } from "vitest";
import { type AccessToken } from "./access-token";
import { authorizedFetch, type Send } from "./authorized-fetch";
import { Problem } from "./problem";

const token = (value: string): AccessToken => ({ value, userId: "7", expiresAt: Infinity });
const get = (path: string) => new Request(`http://desk.test${path}`);
const post = (path: string, body: unknown) => new Request(`http://desk.test${path}`, { method: "POST", body: JSON.stringify(body) });
const problem = (status: number, body: object = {}) => new Response(JSON.stringify(body), { status });

function holding(current: AccessToken | null, renewed: AccessToken | null = null) {
  return { current: vi.fn(() => Promise.resolve(current)), renew: vi.fn(() => Promise.resolve(renewed)) };
}

describe("authorizedFetch", () => {
  it("sends the token along", async () => {
    const send = vi.fn<Send>(() => Promise.resolve(new Response("{}")));
    await authorizedFetch(holding(token("one")), send)(get("/api/me"));
    expect(send.mock.calls[0]?.[0].headers.get("Authorization")).toBe("Bearer one");
  });

  it("renews once upon a 401 and sends the same again, body and all", async () => {
    const bodies: string[] = [];
    const send = vi.fn(async (request: Request) => {
      bodies.push(await request.text());
      return request.headers.get("Authorization") === "Bearer two" ? new Response("{}") : problem(401);
    });
    const tokens = holding(token("one"), token("two"));
    await authorizedFetch(tokens, send)(post("/api/tickets", { subject: "Printer" }));
    expect(tokens.renew).toHaveBeenCalledWith(token("one"));
    expect(bodies).toEqual(['{"subject":"Printer"}', '{"subject":"Printer"}']);
  });

  it("gives up after the second 401", async () => {
    const send = vi.fn(() => Promise.resolve(problem(401)));
    await expect(authorizedFetch(holding(token("one"), token("two")), send)(get("/api/me"))).rejects.toMatchObject({ status: 401 });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("takes a 401 at signing in for what it is: a wrong password", async () => {
    const tokens = holding(token("one"), token("two"));
    const failed = authorizedFetch(tokens, () => Promise.resolve(problem(401)))(post("/api/auth/login", {}));
    await expect(failed).rejects.toMatchObject({ status: 401 });
    expect(tokens.renew).not.toHaveBeenCalled();
  });

  it("throws what the server said, with how long to wait", async () => {
    const refusal = new Response(JSON.stringify({ detail: "Slow down" }), { status: 429, headers: { "Retry-After": "12" } });
    await expect(authorizedFetch(holding(null), () => Promise.resolve(refusal))(get("/api/me"))).rejects.toMatchObject({
      status: 429,
      detail: "Slow down",
      retryAfter: 12,
    });
  });

  it("knows a proxy's word for a server that is away", async () => {
    const away = () => Promise.resolve(new Response("<h1>Bad Gateway</h1>", { status: 502 }));
    await expect(authorizedFetch(holding(null), away)(get("/api/me"))).rejects.toMatchObject({ kind: "network" });
  });

  it("throws a problem of kind network when there is no answer, and lets go of what was given up", async () => {
    const offline = authorizedFetch(holding(null), () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(offline(get("/api/me"))).rejects.toMatchObject({ kind: "network" });
    const aborted = authorizedFetch(holding(null), () => Promise.reject(new DOMException("", "AbortError")));
    await expect(aborted(get("/api/me"))).rejects.not.toBeInstanceOf(Problem);
  });
});
