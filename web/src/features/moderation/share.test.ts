import { expect, it } from "vitest";
import { toldShare } from "./share";

it("calls nothing certain that is not", () => {
  expect([0, 0.004, 0.555, 0.994, 0.9999, 1].map(toldShare)).toEqual([0, 0, 0.56, 0.99, 0.99, 1]);
});
