import { describe, expect, it } from "vitest";
import { draftName, emptyValues, isSame, readDraft } from "./article-draft";

describe("an article that is being written", () => {
  it("is read as it was kept", () => {
    const draft = { version: 3, values: { ...emptyValues("Title", "de"), body: "Text" } };
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it("is nothing when what was kept is nothing of ours", () => {
    expect(readDraft("")).toBeNull();
    expect(readDraft("null")).toBeNull();
    expect(readDraft('{"values":{"title":1}}')).toBeNull();
  });

  it("has fields of later versions at what is usual", () => {
    expect(readDraft('{"values":{"title":"t","body":"b"}}')).toEqual({ version: null, values: { ...emptyValues("t", "en"), body: "b" } });
  });

  it("differs by any field", () => {
    const values = emptyValues("a", "en");
    expect(isSame(values, { ...values })).toBe(true);
    expect(isSame(values, { ...values, visibility: "internal" })).toBe(false);
  });

  it("has a place of its own for each article", () => {
    expect(new Set([draftName(null, ""), draftName(null, "How?"), draftName(1, "How?")]).size).toBe(3);
  });
});
