import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: "stories",
  testMatch: "*.story.ts",
  timeout: 30_000,
  workers: 1,
  reporter: "line",
  use: {
    baseURL: process.env.SWITCHBOARD_URL ?? "http://127.0.0.1:8080",
    locale: "en-GB",
    trace: "retain-on-failure",
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: root ? ["--no-sandbox", "--disable-gpu"] : [],
    },
  },
});
