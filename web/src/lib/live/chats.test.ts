import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Message } from "~/lib/api/types";
import { Chats } from "./chats";
import type { ClientWord } from "./events";

const message = { id: 5, body: "Hello" } as Message;

describe("Chats", () => {
  let said: ClientWord[];
  let chats: Chats;

  beforeEach(() => {
    vi.useFakeTimers();
    said = [];
    chats = new Chats({ send: (word) => said.push(word) > 0 });
  });
  afterEach(() => void vi.useRealTimers());

  it("is done when the server acknowledges it", async () => {
    const sent = chats.send({ ticketId: 42, body: "Hello", clientId: "a" });
    chats.hear({ type: "ack", ticket_id: 42, client_id: "b", message });
    chats.hear({ type: "ack", ticket_id: 42, client_id: "a", message });
    await expect(sent).resolves.toEqual(message);
    expect(said).toEqual([{ type: "chat", ticket_id: 42, body: "Hello", is_internal: false, is_ai: false, client_id: "a" }]);
  });

  it("is said again after a break, under the same name, until it is acknowledged", async () => {
    const sent = chats.send({ ticketId: 42, body: "Hello", clientId: "a" });
    chats.hear({ type: "ready", cursor: "c" });
    expect(said).toHaveLength(2);
    expect(said[1]).toEqual(said[0]);
    chats.hear({ type: "ack", ticket_id: 42, client_id: "a", message });
    await sent;
    chats.hear({ type: "ready", cursor: "c" });
    expect(said).toHaveLength(2);
  });

  it("fails with what the server says", async () => {
    const sent = chats.send({ ticketId: 42, body: "Hello", clientId: "a" });
    chats.hear({ type: "error", status: 429, detail: "Slow down", retry_after: 4, client_id: "a" });
    await expect(sent).rejects.toMatchObject({ status: 429, detail: "Slow down", retryAfter: 4 });
  });

  it("fails when nothing is heard for long", async () => {
    const sent = chats.send({ ticketId: 42, body: "Hello", clientId: "a" });
    const failed = expect(sent).rejects.toMatchObject({ kind: "network" });
    await vi.advanceTimersByTimeAsync(20_000);
    await failed;
  });
});
