import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeLine } from "~/testing/fake-line";

describe("LiveConnection", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const settle = () => vi.advanceTimersByTimeAsync(0);

  async function live() {
    const line = fakeLine();
    line.connection.start();
    await settle();
    line.last().tell({ type: "ready", cursor: "c1" });
    return line;
  }

  it("gives its token as a subprotocol and is live at the first word", async () => {
    const { connection, last } = fakeLine();
    connection.start();
    await settle();
    expect(last()).toMatchObject({ address: "/ws", protocols: ["switchboard", "token"] });
    expect(connection.state()).toBe("connecting");
    last().tell({ type: "ready", cursor: "c1" });
    expect(connection.state()).toBe("live");
  });

  it("goes on after the last cursor, at once-ish and without a word about it", async () => {
    const { connection, last, sockets } = await live();
    last().tell({ type: "ticket.updated", ticket_id: 1, seq: 5, cursor: "c2" });
    last().drop();
    expect(connection.state()).toBe("connecting");
    await vi.advanceTimersByTimeAsync(500);
    expect(sockets).toHaveLength(2);
    expect(last().address).toBe("/ws?after=c2");
  });

  it("does not take the cursor of a second greeting for what it has heard", async () => {
    const { last } = await live();
    last().drop();
    await vi.advanceTimersByTimeAsync(500);
    last().tell({ type: "ready", cursor: "c9" });
    last().drop();
    await vi.advanceTimersByTimeAsync(500);
    expect(last().address).toBe("/ws?after=c1");
  });

  it("is off when a try fails, and tries on, less and less often", async () => {
    const { connection, last, sockets } = await live();
    last().drop();
    await vi.advanceTimersByTimeAsync(500);
    last().drop();
    expect(connection.state()).toBe("off");
    await vi.advanceTimersByTimeAsync(999);
    expect(sockets).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(sockets).toHaveLength(3);
    last().tell({ type: "ready", cursor: "c1" });
    expect(connection.state()).toBe("live");
  });

  it("is off and tries on when there is no way to a token", async () => {
    const { connection, tokens, sockets } = fakeLine();
    tokens.next = () => Promise.reject(new Error("offline"));
    connection.start();
    await settle();
    expect(connection.state()).toBe("off");
    tokens.next = () => Promise.resolve({ value: "token", userId: "7", expiresAt: Infinity });
    await vi.advanceTimersByTimeAsync(500);
    expect(sockets).toHaveLength(1);
  });

  it("renews a token that is refused, and comes back at once", async () => {
    const { last, refused, sockets } = await live();
    last().drop(4401);
    await settle();
    expect(refused).toEqual([null, "token"]);
    expect(last().protocols).toEqual(["switchboard", "token+"]);
    last().drop(4401);
    await settle();
    expect(sockets).toHaveLength(2);
  });

  it("forgets a cursor that the server does not understand", async () => {
    const { last } = await live();
    last().drop(4400);
    await vi.advanceTimersByTimeAsync(500);
    expect(last().address).toBe("/ws");
  });

  it("asks whether the line lives when nothing was heard for long, and gives it up without an answer", async () => {
    const { last, sockets } = await live();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(last().said).toEqual([{ type: "ping" }]);
    last().tell({ type: "pong" });
    await vi.advanceTimersByTimeAsync(25_000 + 9_999);
    expect(sockets).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sockets[0]?.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(500);
    expect(sockets).toHaveLength(2);
  });

  it("gives up a socket that never says its first word", async () => {
    const { connection, sockets } = fakeLine();
    connection.start();
    await vi.advanceTimersByTimeAsync(10_500);
    expect(sockets).toHaveLength(2);
    expect(connection.state()).toBe("off");
  });

  it("tries at once when it is told that the network may be back", async () => {
    const { connection, last, sockets } = await live();
    last().drop();
    connection.nudge();
    await settle();
    expect(sockets).toHaveLength(2);
  });

  it("stays away once it is stopped, and begins anew with nothing", async () => {
    const { connection, sockets, last } = await live();
    connection.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets).toHaveLength(1);
    connection.start();
    await settle();
    expect(last().address).toBe("/ws");
  });
});
