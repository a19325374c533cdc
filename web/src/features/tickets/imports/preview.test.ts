import { describe, expect, it } from "vitest";
import { parseCsv, separatorOf } from "./parse-csv";
import { previewOfText } from "./preview";

describe("the beginning of a file", () => {
  it("is separated by what the header has most of", () => {
    expect(separatorOf("a;b,c;d")).toBe(";");
    expect(separatorOf("a\tb\tc")).toBe("\t");
    expect(separatorOf("only")).toBe(",");
  });

  it("may hold separators, quotes and line breaks in quotes", () => {
    expect(parseCsv('a,b\r\n"x, ""y""","two\nlines"\r\n', 9)).toEqual([
      ["a", "b"],
      ['x, "y"', "two\nlines"],
    ]);
  });

  it("leaves out a record that the cut went through", () => {
    expect(parseCsv("a,b\n1,2\n3,", 9, true)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("shows CSV by its columns, empty and doubled ones left out", () => {
    expect(previewOfText("x.csv", "id, subject ,,id\n1,Hello,,2\n\n3\n", false)).toEqual({
      format: "csv",
      columns: ["id", "subject"],
      rows: [
        ["1", "Hello"],
        ["3", ""],
      ],
    });
  });

  it("shows JSON lines by all keys there are", () => {
    expect(previewOfText("x.txt", '{"subject":"Hi","tags":["a","b"]}\nbroken\n{"subject":"Ho","n":3}\n', false)).toEqual({
      format: "jsonl",
      columns: ["subject", "tags", "n"],
      rows: [
        ["Hi", "a,b", ""],
        ["Ho", "", "3"],
      ],
    });
  });

  it("is null for a file without columns", () => {
    expect(previewOfText("x.csv", "\n\n", false)).toBeNull();
  });
});
