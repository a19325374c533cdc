import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { Desk, type Person } from "./desk";

export { expect } from "@playwright/test";

/** What somebody sees: a browser of their own, that fails the story if its console shows an error. */
export type Visit = (person: Person | null, options?: BrowserContextOptions) => Promise<Page>;

interface Story {
  visit: Visit;
  /** Errors in the console that this story brings about on purpose. */
  expectInConsole: (text: RegExp) => void;
}

export const story = test.extend<Story & { told: Told }, { desk: Desk }>({
  desk: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const desk = await Desk.open();
      await use(desk);
      await desk.close();
    },
    { scope: "worker", timeout: 150_000 },
  ],

  // eslint-disable-next-line no-empty-pattern -- as above
  told: async ({}, use) => {
    const told: Told = { errors: [], expected: [] };
    await use(told);
    expect(told.errors.filter((error) => !told.expected.some((text) => text.test(error)))).toEqual([]);
  },

  visit: async ({ browser, desk, told }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (person, options) => {
      const page = await open(browser, desk, person, options);
      contexts.push(page.context());
      watch(page, told);
      page.context().on("page", (tab) => {
        watch(tab, told);
      });
      await page.goto("/");
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  expectInConsole: async ({ told }, use) => {
    await use((text) => told.expected.push(text));
  },
});

interface Told {
  errors: string[];
  expected: RegExp[];
}

async function open(browser: Browser, desk: Desk, person: Person | null, options?: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: desk.server.url, ...options });
  if (person) {
    const answer = await context.request.post("/api/auth/login", { data: { username: person.username, password: person.password, use_cookie: true } });
    expect(answer.ok()).toBe(true);
  }
  return context.newPage();
}

function watch(page: Page, told: Told): void {
  page.on("console", (message) => {
    if (message.type() === "error") {
      told.errors.push(`${message.text()} ${message.location().url}`);
    }
  });
  page.on("pageerror", (error) => told.errors.push(error.stack ?? error.message));
}
