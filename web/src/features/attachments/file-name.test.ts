import { expect, it } from "vitest";
import { shownName } from "./file-name";

it("shows names that turn the direction of writing for what they are", () => {
  expect(shownName("photo\u202Egpj.exe")).toBe("photo\uFFFDgpj.exe");
  expect(shownName("a\nb\u0000.txt")).toBe("a\uFFFDb\uFFFD.txt");
});

it("leaves ordinary names alone, whatever their language", () => {
  expect(shownName("Rechnung März – 2026.pdf")).toBe("Rechnung März – 2026.pdf");
  expect(shownName("<img src=x onerror=alert(1)>.png")).toBe("<img src=x onerror=alert(1)>.png");
});

it("always has something to show", () => {
  expect(shownName("")).toBe("–");
});
