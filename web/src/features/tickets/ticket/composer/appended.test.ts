import { expect, it } from "vitest";
import { appended } from "./appended";

it("puts a text behind what was typed, and loses none of it", () => {
  expect(appended("Dear Nora,\n", "here is how.")).toBe("Dear Nora,\n\nhere is how.");
  expect(appended("  \n", "Hello")).toBe("Hello");
});
