import { expect, it } from "vitest";
import { refusedCsv } from "./refused-csv";

it("writes a reason with quotes as CSV has them", () => {
  expect(refusedCsv([{ line: 3, reason: 'says "no", twice' }])).toBe('line,reason\r\n3,"says ""no"", twice"\r\n');
});
