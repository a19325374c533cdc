import { expect, it } from "vitest";
import { actionsFor } from "./mail-actions";

it("offers to try again what broke, and to take what was held or ignored", () => {
  expect(actionsFor({ state: "failed", has_raw: true })).toEqual(["retry", "accept", "dismiss"]);
  expect(actionsFor({ state: "held", has_raw: true })).toEqual(["accept", "dismiss"]);
  expect(actionsFor({ state: "ignored", has_raw: true })).toEqual(["accept"]);
});

it("offers nothing for what is done, and nothing that needs a mail that is not kept", () => {
  expect(actionsFor({ state: "done", has_raw: true })).toEqual([]);
  expect(actionsFor({ state: "held", has_raw: false })).toEqual(["dismiss"]);
  expect(actionsFor({ state: "ignored", has_raw: false })).toEqual([]);
});
