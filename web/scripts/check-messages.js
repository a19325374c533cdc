import { check } from "./messages.js";

const wrong = check(new URL("../src", import.meta.url).pathname);
for (const line of wrong) {
  console.error(line);
}
process.exitCode = wrong.length > 0 ? 1 : 0;
