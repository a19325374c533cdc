import { describe, expect, it, vi } from "vitest";
import { Problem } from "~/lib/api/problem";
import type { Ticket, TicketDetail } from "~/lib/api/types";
import { applied, takenBack } from "./apply-change";
import { sendChange } from "./send-change";

const mara = { id: 7, username: "mara", name: "Mara" };
const seen = { id: 1, status: "open", priority: "low", assigned_agent: null, department: "it", tags: [], version: 5 } as unknown as TicketDetail;
const stale = (current: Partial<Ticket>) => new Problem("refused", 412, { current: { ...seen, ...current } });

describe("a change that meets another version", () => {
  it("is asked for again if the field is as it was seen: only a message came in", async () => {
    const patch = vi.fn().mockRejectedValueOnce(stale({ version: 8 })).mockResolvedValueOnce({ ...seen, version: 9 });
    await expect(sendChange({ priority: "high" }, seen, patch)).resolves.toMatchObject({ version: 9 });
    expect(patch.mock.calls).toEqual([[5], [8]]);
  });

  it("is left to be decided if someone changed the same field", async () => {
    const patch = vi.fn().mockRejectedValue(stale({ version: 8, priority: "critical" }));
    await expect(sendChange({ priority: "high" }, seen, patch)).rejects.toMatchObject({ status: 412, current: { priority: "critical" } });
    expect(patch).toHaveBeenCalledTimes(1);
  });
});

describe("on the screen", () => {
  it("an open ticket that is given to someone is assigned, and back again", () => {
    const given = applied(seen, { assigned_agent: 7 }, [mara]);
    expect(given).toMatchObject({ assigned_agent: mara, status: "assigned" });
    expect(applied(given, { assigned_agent: null }, [mara])).toMatchObject({ assigned_agent: null, status: "open" });
  });

  it("no department is a value, and what is not spoken of stays", () => {
    expect(applied(seen, { department: null }, [])).toMatchObject({ department: null, priority: "low" });
    expect(applied(seen, { priority: "high" }, [])).toMatchObject({ department: "it", priority: "high" });
  });

  it("what failed is taken back, but not what someone else did since", () => {
    const optimistic = applied(seen, { priority: "high" }, []);
    expect(takenBack({ ...optimistic, status: "resolved" }, optimistic, seen, ["priority"])).toMatchObject({ priority: "low", status: "resolved" });
    expect(takenBack({ ...optimistic, priority: "critical" }, optimistic, seen, ["priority"])).toMatchObject({ priority: "critical" });
  });
});
