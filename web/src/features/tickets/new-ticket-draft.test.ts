import { describe, expect, it } from "vitest";
import { isWorthKeeping, NOTHING, readDraft } from "./new-ticket-draft";

describe("the draft of a new ticket", () => {
  it("comes back with its key, so that sending it again makes no second ticket", () => {
    const values = { ...NOTHING, subject: "Printer", priority: "high" as const };
    expect(readDraft(JSON.stringify({ key: "k1", values }))).toEqual({ key: "k1", values });
  });

  it("takes what an older version of the app has kept", () => {
    expect(readDraft('{"key":"k1","values":{"subject":"Printer"}}').values).toEqual({ ...NOTHING, subject: "Printer" });
  });

  it.each(["", "Printer", "null", "{}", '{"key":5,"values":{}}', '{"key":"k","values":null}'])("begins with nothing after %j, and with a key of its own", (text) => {
    const [one, other] = [readDraft(text), readDraft(text)];
    expect(one.values).toEqual(NOTHING);
    expect(one.key).toMatch(/^[0-9a-f]{32}$/);
    expect(one.key).not.toBe(other.key);
  });

  it("is kept for its words only", () => {
    expect(isWorthKeeping({ ...NOTHING, category: "billing" })).toBe(false);
    expect(isWorthKeeping({ ...NOTHING, description: "x" })).toBe(true);
  });
});
