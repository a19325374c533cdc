import { expect, it } from "vitest";
import { isKey, keyOf } from "./category-key";

it("makes keys that the server takes", () => {
  expect(keyOf("  Größe & Maße ")).toBe("grosse_masse");
  expect(keyOf("Café №1")).toBe("cafe_no1");
  expect(keyOf("***")).toBe("");
  expect(isKey(keyOf("x".repeat(80)))).toBe(true);
  expect(isKey("_a")).toBe(false);
});
