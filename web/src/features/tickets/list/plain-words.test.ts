import { expect, it } from "vitest";
import { plainWords } from "./plain-words";

it.each([
  ["According to **our** guide, `restart` it", "According to our guide, restart it"],
  ["## Steps - one", "Steps - one"],
  ["> - quoted", "quoted"],
  ["Called at 9. The drawer jams", "Called at 9. The drawer jams"],
  ["See [the page](https://example.org/a) now", "See the page now"],
  ["2 * 3 = 6, snake_case stays", "2 * 3 = 6, snake_case stays"],
])("the words of %s", (markdown, words) => {
  expect(plainWords(markdown)).toBe(words);
});
