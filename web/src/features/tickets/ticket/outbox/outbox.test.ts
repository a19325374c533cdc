import { beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "~/lib/api/problem";
import type { Message } from "~/lib/api/types";
import { Outbox, stillUnsent, type Unsent } from "./outbox";

const ME = 3;
const TICKET = 42;
const storage = new Map<string, string>();
const deliver = vi.fn<(item: Unsent) => Promise<Message>>();
let now = 1_000_000;

function outbox(): Outbox {
  return new Outbox({
    deliver,
    read: (user, ticket) => storage.get(`${user} ${ticket}`) ?? "",
    write: (user, ticket, text) => storage.set(`${user} ${ticket}`, text),
    now: () => now,
  });
}

const saying = { clientId: "abc", ticketId: TICKET, body: "Hello", isInternal: false, attachments: [] };
const stored = { id: 9, client_id: "abc" } as unknown as Message;
const states = (box: Outbox) => box.of(ME, TICKET).map(({ state }) => state);

beforeEach(() => {
  storage.clear();
  deliver.mockReset();
  now = 1_000_000;
});

describe("a message", () => {
  it("is in the thread at once, and stays until the timeline has it", async () => {
    deliver.mockResolvedValue(stored);
    const box = outbox();
    box.send(ME, saying);
    expect(states(box)).toEqual(["sending"]);
    await vi.waitFor(() => expect(states(box)).toEqual(["sent"]));
    expect(stillUnsent(box.of(ME, TICKET), new Set(["abc"]))).toEqual([]);
    box.remove(ME, { ticketId: TICKET, clientId: "abc" });
    expect(states(box)).toEqual([]);
  });

  it("that was refused says why, and goes out again under the same name", async () => {
    deliver.mockRejectedValueOnce(new Problem("refused", 409, { detail: "Closed." }));
    const box = outbox();
    box.send(ME, saying);
    await vi.waitFor(() => expect(states(box)).toEqual(["failed"]));
    const [failed] = box.of(ME, TICKET);
    expect(failed?.problem?.detail).toBe("Closed.");
    deliver.mockResolvedValueOnce(stored);
    if (failed) {
      box.retry(ME, failed);
    }
    await vi.waitFor(() => expect(states(box)).toEqual(["sent"]));
    expect(deliver.mock.calls.map(([{ clientId }]) => clientId)).toEqual(["abc", "abc"]);
  });
});

describe("a page that was left while a message was on its way", () => {
  beforeEach(() => {
    deliver.mockReturnValueOnce(new Promise(() => undefined));
    outbox().send(ME, saying);
  });

  it("leaves it to the next one, which sends it under the same name", async () => {
    deliver.mockResolvedValue(stored);
    const next = outbox();
    expect(next.of(ME, TICKET)).toMatchObject([{ body: "Hello", state: "failed" }]);
    next.resume(ME, TICKET);
    await vi.waitFor(() => expect(states(next)).toEqual(["sent"]));
    expect(deliver.mock.lastCall?.[0].clientId).toBe("abc");
    expect(storage.get(`${ME} ${TICKET}`)).toBe("");
  });

  it("has the next one ask first when that comes much later", () => {
    now += 3_600_000;
    const next = outbox();
    next.resume(ME, TICKET);
    expect(states(next)).toEqual(["failed"]);
    expect(deliver).toHaveBeenCalledTimes(1);
  });

  it("shows it to nobody else", () => {
    expect(outbox().of(4, TICKET)).toEqual([]);
  });
});

it("sends again what a lost line stopped, but not what was refused", async () => {
  deliver.mockRejectedValueOnce(new Problem("refused", 400)).mockRejectedValueOnce(Problem.network());
  const box = outbox();
  box.send(ME, saying);
  box.send(ME, { ...saying, clientId: "def" });
  await vi.waitFor(() => expect(states(box)).toEqual(["failed", "failed"]));
  deliver.mockResolvedValue(stored);
  box.resume(ME, TICKET);
  await vi.waitFor(() => expect(states(box)).toEqual(["failed", "sent"]));
});

describe("several messages", () => {
  const sent = () => deliver.mock.calls.map(([{ clientId }]) => clientId);

  it("go one after the other", async () => {
    let arrive: (message: Message) => void = () => undefined;
    deliver.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve))).mockResolvedValue(stored);
    const box = outbox();
    box.send(ME, saying);
    box.send(ME, { ...saying, clientId: "def" });
    await vi.waitFor(() => expect(sent()).toEqual(["abc"]));
    arrive(stored);
    await vi.waitFor(() => expect(states(box)).toEqual(["sent", "sent"]));
    expect(sent()).toEqual(["abc", "def"]);
  });

  it("do not overtake one that the line kept back", async () => {
    deliver.mockRejectedValueOnce(Problem.network());
    const box = outbox();
    box.send(ME, saying);
    await vi.waitFor(() => expect(states(box)).toEqual(["failed"]));
    deliver.mockRejectedValueOnce(Problem.network()).mockResolvedValue(stored);
    box.send(ME, { ...saying, clientId: "def" });
    await vi.waitFor(() => expect(states(box)).toEqual(["failed", "failed"]));
    expect(sent()).toEqual(["abc", "abc"]);

    const [, second] = box.of(ME, TICKET);
    if (second) {
      box.retry(ME, second);
    }
    await vi.waitFor(() => expect(states(box)).toEqual(["sent", "sent"]));
    expect(sent()).toEqual(["abc", "abc", "abc", "def"]);
  });
});
