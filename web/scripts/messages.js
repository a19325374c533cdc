import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** All keys of a namespace, joined by dots; the forms of a plural are one key. */
export function keysOf(messages, prefix = "") {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "object" ? keysOf(value, `${prefix}${key}.`) : [`${prefix}${key.replace(PLURAL, "")}`],
  );
}

/** The `{{values}}` and `<tags>` that a text expects. */
function slotsOf(text) {
  return [...text.matchAll(/\{\{\s*(\w+)|<(\w+)>/g)].map(([, value, tag]) => value ?? tag).sort().join(" ");
}

function textsOf(messages, prefix = "") {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "object" ? textsOf(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]],
  );
}

/** What differs between the languages: keys that one lacks, texts that expect other values. */
export function differences(namespace, one, other) {
  const [ours, theirs] = [new Set(keysOf(one)), new Set(keysOf(other))];
  const missing = [...ours].filter((key) => !theirs.has(key)).map((key) => `${namespace}: ${key} is in one language only`);
  const surplus = [...theirs].filter((key) => !ours.has(key)).map((key) => `${namespace}: ${key} is in one language only`);
  const texts = new Map(textsOf(other));
  const slots = textsOf(one)
    .filter(([key, text]) => texts.has(key) && slotsOf(text) !== slotsOf(texts.get(key)))
    .map(([key]) => `${namespace}: ${key} expects other values in the other language`);
  return [...missing, ...surplus, ...slots];
}

/**
 * What a source file says of messages.
 *
 * A text in quotes that is a key counts as its use, wherever it stands; one that is handed to `t` must be a key.
 */
export function uses(source) {
  const namespaces = [...source.matchAll(/useTranslation\("(\w[\w-]*)"\)|TFunction<"(\w[\w-]*)">/g)].map(([, hook, type]) => hook ?? type);
  const quoted = [...source.matchAll(/"([^"\\\n]*)"/g)].map(([, text]) => text);
  const templates = [...source.matchAll(/`([^`]*\$\{[^`]*)`/g)].map(([, text]) => patternOf(text));
  const called = [...source.matchAll(/\bt\(\s*"([^"\\\n]+)"/g)].map(([, text]) => text);
  return { namespaces: new Set(["common", ...namespaces]), quoted: new Set(quoted), templates, called };
}

function patternOf(template) {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return parts.join("").replaceAll("\\", "").length < 3 ? /^(?!)/ : new RegExp(`^${parts.join("[^.]+")}$`);
}

/** Keys that are used and are none, and keys that nobody uses. */
export function misuses(namespaces, sources) {
  const unused = new Map([...namespaces].map(([name, messages]) => [name, new Set(keysOf(messages))]));
  const known = new Map([...unused].map(([name, keys]) => [name, new Set(keys)]));
  const wrong = [];
  for (const [path, source] of sources) {
    const { namespaces: spoken, quoted, templates, called } = uses(source);
    const within = [...spoken].filter((name) => known.has(name));
    for (const key of called.filter((one) => !within.some((name) => known.get(name).has(one)))) {
      wrong.push(`${path}: there is no message ${key}`);
    }
    for (const name of within) {
      for (const key of known.get(name)) {
        if (quoted.has(key) || templates.some((pattern) => pattern.test(key))) {
          unused.get(name).delete(key);
        }
      }
    }
  }
  return [...wrong, ...[...unused].flatMap(([name, keys]) => [...keys].map((key) => `${name}: nobody uses ${key}`))];
}

/** Reads the messages and sources below a folder and says all that is wrong with them. */
export function check(root) {
  const read = (language) =>
    new Map(
      readdirSync(join(root, "i18n", language)).map((file) => [
        basename(file, ".json"),
        JSON.parse(readFileSync(join(root, "i18n", language, file), "utf8")),
      ]),
    );
  const [english, german] = [read("en"), read("de")];
  const names = new Set([...english.keys(), ...german.keys()]);
  const sources = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !/\.test\.tsx?$|\.d\.ts$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .map((path) => [path, readFileSync(path, "utf8")]);
  return [...[...names].flatMap((name) => differences(name, english.get(name) ?? {}, german.get(name) ?? {})), ...misuses(english, sources)];
}
