import type { ParseKeys, TFunction } from "i18next";

/** What the server says of a provider that does not answer, in English, and our words for it. */
const WORDS = [
  [/^No provider is configured/, "problem.off"],
  [/did not answer in time/, "problem.timeout"],
  [/cannot be reached/, "problem.unreachable"],
  [/connection broke off/, "problem.brokenOff"],
  [/\(429\)/, "problem.busy"],
  [/\(5xx\)/, "problem.itsFault"],
  [/API key/, "problem.unauthorized"],
  [/\(404\)/, "problem.notFound"],
  [/\(4xx\)/, "problem.badRequest"],
  [/\(3xx\)/, "problem.redirect"],
  [/(?:larger than|cannot be read|was cut|form that was asked)/, "problem.garbled"],
  [/content filter/, "problem.refused"],
  [/left alone/, "problem.resting"],
  [/used up/, "problem.overLimit"],
  [/run at once/, "problem.crowded"],
] as const satisfies readonly (readonly [RegExp, ParseKeys<"ai-settings">])[];

/** In the language of the app as far as there are words for it, else as the server said it. */
export function problemWords(problem: string, t: TFunction<"ai-settings">): string {
  const found = WORDS.find(([pattern]) => pattern.test(problem));
  return found ? t(found[1]) : problem;
}
