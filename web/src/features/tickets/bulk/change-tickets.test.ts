import { describe, expect, it, vi } from "vitest";
import { changeTickets } from "./change-tickets";

/** A server that refuses odd numbers, and stops answering after so many requests. */
function serverFor(requests: number) {
  const sizes: number[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (request) => {
    const { ids } = (await (request as Request).json()) as { ids: number[] };
    sizes.push(ids.length);
    if (sizes.length > requests) {
      throw new TypeError("Failed to fetch");
    }
    const results = ids.map((id) =>
      id % 2 === 0 ? { id, ok: true, ticket: { id } } : { id, ok: false, problem: { type: "about:blank", title: "Conflict", status: 409, detail: "No." } },
    );
    return Response.json({ results });
  });
  return sizes;
}

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

describe("changeTickets", () => {
  it("tells what became of each", async () => {
    serverFor(1);
    const [changed, refused] = await changeTickets([2, 3], { priority: "high" });
    expect(changed).toMatchObject({ id: 2, ticket: { id: 2 } });
    expect(refused).toMatchObject({ id: 3, problem: { status: 409, detail: "No." } });
  });

  it("takes as many at once as the server does", async () => {
    const sizes = serverFor(3);
    expect(await changeTickets(numbers(450), { priority: "high" })).toHaveLength(450);
    expect(sizes).toEqual([200, 200, 50]);
  });

  it("does not lose what was done when the rest cannot be", async () => {
    serverFor(1);
    const outcomes = await changeTickets(numbers(300), { priority: "high" });
    expect(outcomes.slice(200).every((outcome) => "problem" in outcome && outcome.problem.kind === "network")).toBe(true);
    expect(outcomes.filter((outcome) => "ticket" in outcome)).toHaveLength(100);
  });

  it("throws when nothing could be done", async () => {
    serverFor(0);
    await expect(changeTickets([2], { priority: "high" })).rejects.toMatchObject({ kind: "network" });
  });
});
