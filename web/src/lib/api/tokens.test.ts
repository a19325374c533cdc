import { describe, expect, it, vi } from "vitest";
import { fakeToken } from "~/testing/fake-token";
import { Problem } from "./problem";
import { type TabMessage, Tokens, type TokensEnvironment } from "./tokens";

/** Tabs that share a lock and hear each other, as those of a browser do. */
function browser(renew: () => Promise<string | null>) {
  let now = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const tabs: Tokens[] = [];
  const open = (): Tokens => {
    const environment: TokensEnvironment = {
      renew,
      exclusively: (work) => {
        const turn = queue.then(work);
        queue = turn.catch(() => undefined);
        return turn;
      },
      tell: (message: TabMessage) => tabs.filter((other) => other !== tab).forEach((other) => other.hear(message)),
      now: () => now,
    };
    const tab = new Tokens(environment);
    tabs.push(tab);
    return tab;
  };
  return { open, pass: (seconds: number) => (now += seconds * 1000) };
}

describe("Tokens", () => {
  it("asks the server once, however many ask for a token at once", async () => {
    const renew = vi.fn(() => Promise.resolve(fakeToken(7)));
    const tab = browser(renew).open();
    const got = await Promise.all([tab.renew(), tab.renew(), tab.renew()]);
    expect(renew).toHaveBeenCalledTimes(1);
    expect(new Set(got.map((token) => token?.value)).size).toBe(1);
    expect(got[0]?.userId).toBe("7");
  });

  it("does not spend the cookie in two tabs", async () => {
    let mark = 0;
    const renew = vi.fn(() => Promise.resolve(fakeToken(7, 900, String(mark++))));
    const { open } = browser(renew);
    const [one, other] = [open(), open()];
    const [mine, theirs] = await Promise.all([one.renew(), other.renew()]);
    expect(renew).toHaveBeenCalledTimes(1);
    expect(theirs?.value).toBe(mine?.value);
  });

  it("renews before a token runs out, by the life it was given and not by the clock of the server", async () => {
    let mark = 0;
    const renew = vi.fn(() => Promise.resolve(fakeToken(7, 900, String(mark++))));
    const { open, pass } = browser(renew);
    const tab = open();
    const first = await tab.renew();
    pass(800);
    expect(await tab.current()).toBe(first);
    pass(90);
    expect((await tab.current())?.value).not.toBe(first?.value);
    expect(renew).toHaveBeenCalledTimes(2);
  });

  it("does not renew for a token that was replaced meanwhile", async () => {
    let mark = 0;
    const renew = vi.fn(() => Promise.resolve(fakeToken(7, 900, String(mark++))));
    const tab = browser(renew).open();
    const old = await tab.renew();
    const fresh = await tab.renew(old);
    expect(await tab.renew(old)).toBe(fresh);
    expect(renew).toHaveBeenCalledTimes(2);
  });

  it("tells that a session has expired, but not that one who was never in is out", async () => {
    const answers: (string | null)[] = [null, fakeToken(7), null];
    const tab = browser(() => Promise.resolve(answers.shift() ?? null)).open();
    const changes: string[] = [];
    tab.onChange((change) => changes.push(change));
    await tab.renew();
    expect(tab.isOut).toBe(true);
    const token = await tab.renew();
    await tab.renew(token);
    expect(changes).toEqual(["signed-out", "renewed", "expired"]);
  });

  it("keeps what it has when the server cannot be reached", async () => {
    const answers = [() => Promise.resolve(fakeToken(7)), () => Promise.reject(Problem.network())];
    const tab = browser(() => answers.shift()?.() ?? Promise.resolve(null)).open();
    const token = await tab.renew();
    await expect(tab.renew(token)).rejects.toMatchObject({ kind: "network" });
    expect(tab.held).toBe(token);
    expect(tab.isOut).toBe(false);
  });

  it("signs out in all tabs", () => {
    const { open } = browser(() => Promise.resolve(null));
    const [one, other] = [open(), open()];
    one.accept(fakeToken(7));
    expect(other.held?.userId).toBe("7");
    other.drop();
    expect(one.held).toBeNull();
  });
});
