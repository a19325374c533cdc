import { check } from "./messages.js";

const wrong = check(`${import.meta.dirname}/../src`);
for (const line of wrong) {
  console.error(line);
}
process.exitCode = wrong.length > 0 ? 1 : 0;
