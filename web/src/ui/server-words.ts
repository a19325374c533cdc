import i18next from "i18next";
import type { Problem } from "~/lib/api/problem";

type Name = "most" | "least" | "length" | "from" | "to" | "status" | "place";
type Values = Partial<Record<Name, string>>;
/** What the server says, in English, and our words for it; what the pattern catches are their values, in this order. */
type Entry<Key extends string> = readonly [pattern: RegExp, key: Key, ...values: Name[]];

const FIELDS = [
  [/^must not be (?:blank|empty|null)$/, "required"],
  [/^is missing$/, "required"],
  [/^(?:is taken|was taken a moment ago|or e-mail address was taken a moment ago)$/, "taken"],
  [/^has an account already$/, "hasAccount"],
  [/^has no account$/, "hasNoAccount"],
  [/^must be a well-formed email address$/, "noEmail"],
  [/^size must be between (?:0|1) and (\d+)$/, "tooLong", "most"],
  [/^must have (?:between 1 and|at most) (\d+) characters$/, "tooLong", "most"],
  [/^must have at least (\d+) characters$/, "tooShort", "least"],
  [/^must have at most (\d+) bytes$/, "tooManyBytes", "most"],
  [/^may be at most (\d+) of at most (\d+) characters$/, "tooManyWords", "most", "length"],
  [/^may hold at most (\d+) words of at most (\d+) characters$/, "tooManyWords", "most", "length"],
  [/^must be less than or equal to (\d+)$/, "tooMuch", "most"],
  [/^must be greater than or equal to (\d+)$/, "tooLittle", "least"],
  [/^may be at most (\d+)$/, "tooMany", "most"],
  [/^is not right$/, "wrong"],
  [/^may hold letters, digits and \. _ \+ - only$/, "usernameSigns"],
  [/^is not valid for this address, was used, or has expired$/, "proofSpent"],
  [/^must be ids of uploads of your own/, "uploadGone"],
  [/^has no placeholder called (\{\{.*\}\})$/, "noPlace", "place"],
  [/^has no room for (\{\{.*\}\})$/, "noRoom", "place"],
  [/^must have a place for (\{\{.*\}\})$/, "placeNeeded", "place"],
  [/^has a section in a section: (.*)$/, "sectionInSection", "place"],
  [/^has a section without an end: (.*)$/, "sectionOpen", "place"],
  [/^ends a section that did not begin: (.*)$/, "sectionEnd", "place"],
  [/^must be the name of a server/, "noServer"],
  [/^must be one line/, "oneLine"],
  [/^must be a well-formed email address without a \+$/, "noPlainEmail"],
  [/^must not be empty$/, "required"],
] as const satisfies Entry<string>[];

const REFUSALS = [
  [/closed.*raise a follow-up/, "closed"],
  [/^Subject and description can be changed while/, "textsFixed"],
  [/^A ticket can be rated once it is resolved/, "notRateable"],
  [/^A ticket that is (\w+) cannot become (\w+)\.$/, "noSuchWay", "from", "to"],
  [/^A ticket that is (\w+) is not assigned/, "notAssigned", "status"],
  [/^This is the last active admin/, "lastAdmin"],
  [/^You have (\d+) views/, "tooManyViews", "most"],
  [/^The file is larger than (\d+) bytes/, "fileTooLarge"],
  [/^A message may have at most (\d+) characters/, "messageTooLong", "most"],
  [/^The file (?:is not in its store|cannot be checked)/, "fileAway"],
  [/^This mail cannot be sent again/, "mailDone"],
  [/^There is no server in the settings/, "noMailServer"],
] as const satisfies Entry<string>[];

/** Where no words of the server are known, what its status says. */
const STATUSES = [401, 403, 404, 412, 413, 422] as const;

/** What is wrong with a field, in the language of the app as far as there are words for it. */
export function fieldWords(message: string): string {
  const found = match(FIELDS, message);
  // The server says "is taken" of a field; under the field it stands alone.
  return found ? i18next.t(`invalid.${found.key}`, found.values) : message.charAt(0).toUpperCase() + message.slice(1);
}

/** Why the server refused something, in the language of the app as far as there are words for it. */
export function refusalWords({ status, detail = "", errors }: Problem): string {
  const found = match(REFUSALS, detail);
  if (found) {
    return i18next.t(`refusal.${found.key}`, named(found.values));
  }
  if (errors.length > 0) {
    return errors.map(({ message }) => fieldWords(message)).join(". ");
  }
  const known = STATUSES.find((one) => one === status);
  return known ? i18next.t(`refusal.${known}`) : detail;
}

function match<Key extends string>(entries: readonly Entry<Key>[], text: string): { key: Key; values: Values } | undefined {
  for (const [pattern, key, ...names] of entries) {
    const caught = pattern.exec(text);
    if (caught) {
      return { key, values: Object.fromEntries(names.map((name, index) => [name, caught[index + 1] ?? ""])) };
    }
  }
  return undefined;
}

/** A status is called what its pill says. */
function named(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, i18next.exists(`status.${value}`) ? i18next.t(`status.${value}` as "status.open") : value]));
}
