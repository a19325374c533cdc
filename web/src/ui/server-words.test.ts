import i18next from "i18next";
import { expect, it } from "vitest";
import de from "~/i18n/de/common.json";
import en from "~/i18n/en/common.json";
import { Problem } from "~/lib/api/problem";
import { fieldWords, refusalWords } from "./server-words";

await i18next.init({ lng: "de", defaultNS: "common", resources: { de: { common: de }, en: { common: en } }, interpolation: { escapeValue: false } });

it("says in the app's language what is wrong with a field", () => {
  expect(fieldWords("must not be blank")).toBe("Bitte ausfüllen");
  expect(fieldWords("size must be between 0 and 150")).toBe("Darf höchstens 150 Zeichen lang sein");
});

it("leaves what it has no words for as the server said it", () => {
  expect(fieldWords("must be a palindrome")).toBe("Must be a palindrome");
  expect(refusalWords(Problem.of(409, { detail: "The moon is full." }))).toBe("The moon is full.");
});

it("calls a status in a refusal what its pill says", () => {
  const refused = Problem.of(409, { detail: "A ticket that is resolved cannot become assigned." });
  expect(refusalWords(refused)).toBe("Von „Gelöst“ kann ein Ticket nicht zu „Zugewiesen“ werden.");
});

it("says what the status means when there is nothing better", () => {
  expect(refusalWords(Problem.of(403, { detail: "Your role may not do this." }))).toBe(de.refusal["403"]);
  const invalid = Problem.of(400, { detail: "name: must not be blank", errors: [{ field: "name", message: "must not be blank" }] });
  expect(refusalWords(invalid)).toBe("Bitte ausfüllen");
});
