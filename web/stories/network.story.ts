import type { Locator, Page } from "@playwright/test";
import { Line } from "./support/line";
import { expect, story } from "./support/story";
import { composer, conversation } from "./support/ticket-screen";

/** How long nothing gets through, in milliseconds. */
const CUT = 10_000;
const OFF = "Live updates are off";
const BACK = { timeout: 30_000 };

story("what both write while the line is cut arrives once and in order", async ({ desk, visit, expectInConsole }) => {
  expectInConsole(/ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_SOCKET|WebSocket connection/);
  const department = await desk.department();
  const ada = await desk.agent([department]);
  const carl = await desk.customer();
  const ticket = await desk.ticket(carl, department, "The line to the shop drops");
  const line = await Line.to(desk.server.url);

  const [customer, agent] = [await visit(carl, { baseURL: line.url }), await visit(ada, { baseURL: line.url })];
  for (const page of [customer, agent]) {
    await page.goto(`/tickets/${String(ticket)}`);
    await expect(conversation(page)).toHaveCount(1);
  }
  await send(customer, "Your message", "before");
  await expect(conversation(agent).filter({ hasText: "before" })).toBeVisible();

  const whole = line.cutFor(CUT);
  await send(customer, "Your message", "customer one");
  await send(agent, "Public reply", "agent one");
  await send(customer, "Your message", "customer two");
  await send(agent, "Public reply", "agent two");
  await composer(customer, "Your message").fill("not finished");
  await expect(customer.getByText(OFF)).toBeVisible();
  await expect(agent.getByText(OFF)).toBeVisible();
  // What was there stays, and so does what was written.
  await expect(conversation(customer)).toHaveCount(4);
  await expect(composer(customer, "Your message")).toHaveValue("not finished");
  await whole;

  await expect(customer.getByText(OFF)).toBeHidden(BACK);
  await expect(agent.getByText(OFF)).toBeHidden(BACK);
  for (const page of [customer, agent]) {
    await expect(conversation(page)).toHaveCount(6, BACK);
    await expect(page.getByText("sending …")).toHaveCount(0, BACK);
  }
  await expect(composer(customer, "Your message")).toHaveValue("not finished");
  await send(customer, "Your message", "after");
  await expect(conversation(agent)).toHaveCount(7);

  const seen = await said(agent).allInnerTexts();
  expect(seen.filter((words) => words.startsWith("customer"))).toEqual(["customer one", "customer two"]);
  expect(seen.filter((words) => words.startsWith("agent"))).toEqual(["agent one", "agent two"]);
  await expect(said(customer)).toHaveText(seen);
  await customer.reload();
  await expect(said(customer)).toHaveText(seen);
  line.close();
});

async function send(page: Page, name: "Your message" | "Public reply", text: string): Promise<void> {
  await composer(page, name).fill(text);
  await composer(page, name).press("ControlOrMeta+Enter");
  await expect(conversation(page).getByText(text, { exact: true })).toBeVisible();
}

/** In the order of the screen, the description first. */
function said(page: Page): Locator {
  return conversation(page).locator("p");
}
