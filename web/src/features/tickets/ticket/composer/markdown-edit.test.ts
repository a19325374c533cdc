import { describe, expect, it } from "vitest";
import { edited, type Mark } from "./markdown-edit";

/** The selection stands between the bars; so it does in what comes out. */
function edit(mark: Mark, marked: string): string {
  const start = marked.indexOf("|");
  const end = marked.lastIndexOf("|") - 1;
  const text = marked.replaceAll("|", "");
  const change = edited(mark, { text, start, end });
  const after = text.slice(0, change.from) + change.insert + text.slice(change.to);
  return `${after.slice(0, change.start)}|${after.slice(change.start, change.end)}|${after.slice(change.end)}`;
}

describe("the tools of the composer", () => {
  it.each<[Mark, string, string]>([
    ["bold", "a |word| here", "a **|word|** here"],
    ["bold", "a **|word|** here", "a |word| here"],
    ["italic", "|| new", "_||_ new"],
    ["code", "run |ls|", "run `|ls|`"],
    ["code", "|one\ntwo|", "```\n|one\ntwo|\n```"],
    ["list", "one\nt|wo\nthr|ee", "one\n|- two\n- three|"],
    ["quote", "|> said|", "said||"],
    ["link", "see |here|", "see [here](|https://|)"],
    ["link", "|https://example.org|", "[||](https://example.org)"],
  ])("%s makes of %j %j", (mark, before, after) => {
    expect(edit(mark, before)).toBe(after);
  });
});
