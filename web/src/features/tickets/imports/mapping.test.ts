import { describe, expect, it } from "vitest";
import { choose, fieldOf, guess, mapOf, missingFields } from "./mapping";

describe("which column is which field", () => {
  it("guesses by what other programs call things", () => {
    expect(guess(["Title", "Body", "Requester Email", "colour"])).toEqual({ Title: "subject", Body: "description", "Requester Email": "customer_email" });
  });

  it("never guesses a field that a column is called like", () => {
    expect(guess(["subject", "title", "body"])).toEqual({ body: "description" });
  });

  it("takes an urgency in words for the priority", () => {
    expect(guess(["subject", "urgency"], [["Scanner offline", "high"]])).toEqual({ urgency: "priority" });
    expect(guess(["subject", "urgency"], [["Scanner offline", "70"]])).toEqual({});
    expect(guess(["urgency", "priority"], [["high", "low"]])).toEqual({});
  });

  it("takes a field from the column that had it", () => {
    expect(choose({ a: "subject", b: "tags" }, "c", "subject")).toEqual({ b: "tags", c: "subject" });
  });

  it("lets a column called like a field be that field only while no other is", () => {
    const chosen = choose({}, "headline", "subject");
    expect(fieldOf(chosen, "subject")).toBeNull();
    expect(fieldOf(choose(chosen, "headline", null), "subject")).toBe("subject");
  });

  it("says only what the server would not know by itself", () => {
    expect(mapOf(choose(choose({}, "Betreff=kurz", "subject"), "description", "description"))).toBe("Betreff=kurz=subject");
  });

  it("knows what a file lacks", () => {
    expect(missingFields({}, ["description"], "csv")).toEqual(["subject"]);
    expect(missingFields({}, ["description"], "jsonl")).toEqual([]);
    expect(missingFields({ text: "description" }, ["text", "Subject"], "csv")).toEqual([]);
  });
});
