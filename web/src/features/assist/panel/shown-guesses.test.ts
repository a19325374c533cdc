import { expect, it } from "vitest";
import { aTicket } from "~/testing/a-ticket";
import { certaintyOf } from "./certainty";
import { shownGuesses } from "./shown-guesses";
import type { Guess } from "./use-ticket-triage";

const guess: Guess = { field: "category", value: "billing", confidence: 0.71, current: "billing", given_by: "triage" };
const ticket = (category: string) => aTicket(1, { category }) as ReturnType<typeof aTicket> & { sentiment: "neutral"; urgency_score: number };

it("shows what was guessed and kept as triage's", () => {
  expect(shownGuesses([guess], ticket("billing"))).toEqual([
    { field: "category", current: "billing", givenBy: "triage", guess: "billing", confidence: 0.71, isKept: true },
  ]);
});

it("knows that what changed on the screen was changed by staff, before the server has said so", () => {
  expect(shownGuesses([guess], ticket("refund"))).toMatchObject([{ current: "refund", givenBy: "agent", guess: "billing", isKept: false }]);
});

it("compares numbers as the wire tells them", () => {
  expect(shownGuesses([{ ...guess, field: "urgency_score", value: "0", current: "0" }], ticket("billing"))).toMatchObject([{ current: "0", isKept: true }]);
});

it("leaves out what it knows nothing of, such as fields of a newer server", () => {
  expect(shownGuesses([{ ...guess, field: "mood" }, guess], ticket("billing"))).toHaveLength(1);
});

it("has a word for how sure a guess is", () => {
  expect([0.8, 0.79, 0.5, 0.49].map(certaintyOf)).toEqual(["sure", "likely", "likely", "unsure"]);
});

it("shows them in the order of a ticket's head", () => {
  const one = (field: string): Guess => ({ ...guess, field });
  expect(shownGuesses([one("language"), one("priority"), one("category")], ticket("billing")).map(({ field }) => field)).toEqual(["category", "priority", "language"]);
});
