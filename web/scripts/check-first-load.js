import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** In bytes, gzip: what the customer's start page may load of JavaScript. */
const MOST = 300 * 1024;

/** Modules besides the entry that the page loads before it is whole. */
const PAGE = ["src/app/shells/customer-shell.tsx", "src/features/tickets/my-tickets-page.tsx", "src/i18n/en/common.json", "src/i18n/en/my-tickets.json", "src/i18n/en/bot.json"];

const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk) {
    throw new Error(`The build has no chunk of ${key}.`);
  }
  if (!found.has(chunk.file)) {
    found.add(chunk.file);
    (chunk.imports ?? []).forEach((imported) => filesOf(imported, found));
  }
  return found;
}

const files = new Set(["index.html", ...PAGE].flatMap((key) => [...filesOf(key)]));
const size = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0);
const inKilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;
console.log(`First load of the customer's start page: ${inKilobytes(size)} of JavaScript in ${files.size} files (gzip), at most ${inKilobytes(MOST)}.`);
process.exitCode = size > MOST ? 1 : 0;
