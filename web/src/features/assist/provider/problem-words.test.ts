import type { TFunction } from "i18next";
import { expect, it } from "vitest";
import { problemWords } from "./problem-words";

const t = ((key: string) => key) as unknown as TFunction<"ai-settings">;

it.each([
  ["The provider does not accept the API key (401 or 403).", "problem.unauthorized"],
  ["The provider does not know the model, or the address is not its own (404).", "problem.notFound"],
  ["The provider redirects elsewhere, where the key is not sent (3xx).", "problem.redirect"],
  ["The model's answer does not have the form that was asked for.", "problem.garbled"],
  ["The moon is full.", "The moon is full."],
])("has words for “%s”", (problem, key) => {
  expect(problemWords(problem, t)).toBe(key);
});
