import { expect, it } from "vitest";
import { generatePassword } from "./generate-password";

it("makes passwords that can be read out and differ", () => {
  const passwords = Array.from({ length: 50 }, () => generatePassword());
  expect(new Set(passwords).size).toBe(50);
  expect(passwords.every((password) => /^[A-HJ-NP-Za-km-z2-9]{20}$/.test(password))).toBe(true);
});

it("draws again what would make some letters likelier", () => {
  const draws = [255, 0];
  expect(generatePassword((bytes) => bytes.fill(draws.shift() ?? 1)).startsWith("A")).toBe(true);
});
