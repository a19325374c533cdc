import type { Page } from "@playwright/test";
import { ok } from "./support/desk";
import { expect, story } from "./support/story";

const REFUSED = /Failed to load resource/;

story("a change that meets another one says so, and so does one that is not possible any more", async ({ desk, visit, expectInConsole }) => {
  expectInConsole(REFUSED);
  const department = await desk.department();
  const agent = await desk.agent([department]);
  const colleague = await desk.agent([department]);
  const id = await desk.ticket(await desk.customer(), department, "Two hands on one ticket");
  const page = await visit(agent);
  await page.goto(`/tickets/${String(id)}`);
  const ticket = page.getByRole("region", { name: "Ticket", exact: true });
  await ticket.getByRole("button", { name: "Status: Open" }).click();

  // Closed by someone else, after this one had been sent.
  await page.route(`**/api/tickets/${String(id)}`, async (route) => {
    ok(await colleague.api.POST("/api/tickets/{id}/set-status", { params: { path: { id } }, body: { status: "closed" } }));
    await route.continue();
  }, { times: 1 });
  await page.getByRole("menuitem", { name: "Resolved" }).click();
  const refusal = page.getByRole("alert");
  await expect(refusal).toContainText("It has changed meanwhile");
  await expect(refusal).toContainText("Status was changed to “Closed” meanwhile.");
  await refusal.getByRole("button", { name: "Change anyway" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "That is not possible now" })).toContainText("A closed ticket stays closed");
  await expect(ticket.getByText("Closed", { exact: true }).first()).toBeVisible();
});

story("a customer's refused ticket says why and keeps what was typed", async ({ desk, visit, expectInConsole }) => {
  expectInConsole(REFUSED);
  const customer = await desk.customer();
  const department = await desk.department();
  for (let raised = 1; raised <= 5; raised++) {
    await desk.ticket(customer, department, `Matter number ${String(raised)}`);
  }
  const page = await visit(customer);
  await page.goto("/new");
  await write(page, "The sixth of the day", "All of it is still here.");

  const files = page.locator('input[type="file"]');
  await files.setInputFiles({ name: "setup.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") });
  await expect(page.getByRole("alert")).toHaveText(/\w+ \w+ \w+/);
  await page.getByRole("button", { name: "Remove setup.exe" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await files.setInputFiles({ name: "film.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(30_000_000) });
  await expect(page.getByRole("alert")).toContainText("Too large to attach");
  await page.getByRole("button", { name: "Remove film.mp4" }).click();

  await page.getByRole("button", { name: "Send ticket" }).click();
  await expect(page.getByRole("alert")).toContainText("That is as many tickets as one can open in a day");
  await expectWritten(page, "The sixth of the day", "All of it is still here.");
  await page.reload();
  await expectWritten(page, "The sixth of the day", "All of it is still here.");

  await page.goto("/profile");
  await page.getByLabel("Username").fill("no blanks please");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Username")).toHaveAccessibleDescription(/\w+/);
  await expect(page.getByLabel("Username")).toHaveValue("no blanks please");
});

story("what is not for one to see is not there", async ({ desk, visit, expectInConsole }) => {
  expectInConsole(REFUSED);
  const department = await desk.department();
  const id = await desk.ticket(await desk.customer(), department, "Nobody else's business");
  const other = await visit(await desk.customer());
  await other.goto(`/tickets/${String(id)}`);
  await expect(other.getByRole("heading", { name: "There is no such ticket here" })).toBeVisible();
  await expect(other.getByText("Nobody else's business")).toHaveCount(0);

  const agent = await visit(await desk.agent([department]));
  await agent.goto("/admin/users");
  await expect(agent.getByRole("heading", { name: "Page not found" })).toBeVisible();
});

story("a server that fails or is down is told, and trying again helps", async ({ desk, visit, expectInConsole }) => {
  expectInConsole(REFUSED);
  const department = await desk.department();
  const customer = await desk.customer();
  const id = await desk.ticket(customer, department, "Try me again");
  const page = await visit(customer);

  const timeline = `**/api/tickets/${String(id)}/timeline*`;
  await page.route(timeline, (route) => route.fulfill({ status: 500, json: {} }));
  await page.goto(`/tickets/${String(id)}`);
  await expect(page.getByRole("alert")).toContainText("Something went wrong at the server", { timeout: 20_000 });
  await page.unroute(timeline);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("article")).toContainText("yesterday");

  await page.goto("/new");
  await write(page, "Sent twice, there once", "The first try finds nobody.");
  const tickets = "**/api/tickets";
  await page.route(tickets, (route) => route.abort("connectionrefused"));
  await page.getByRole("button", { name: "Send ticket" }).click();
  await expect(page.getByRole("alert")).toContainText("The server cannot be reached");
  await expectWritten(page, "Sent twice, there once", "The first try finds nobody.");
  await page.unroute(tickets);
  await page.getByRole("button", { name: "Send ticket" }).click();
  await expect(page.getByRole("heading", { name: "Sent twice, there once" })).toBeVisible();
});

story("a ticket that arrived while its answer got lost is told of when it is sent with other words, and nothing is lost", async ({ desk, visit, expectInConsole }) => {
  expectInConsole(REFUSED);
  const customer = await desk.customer();
  const page = await visit(customer);
  await page.goto("/new");
  await write(page, "Twice the same key", "The server has this, and nobody knows it.");
  const tickets = "**/api/tickets";
  let answer: number | undefined;
  await page.route(tickets, async (route) => {
    if (route.request().method() === "POST") {
      answer = (await route.fetch()).status();
      await route.abort("connectionreset");
    } else {
      await route.continue();
    }
  });
  const send = page.getByRole("button", { name: "Send ticket" });
  await send.click();
  await expect(page.getByRole("alert")).toContainText("The server cannot be reached", { timeout: 20_000 });
  expect(answer).toBe(201);
  await page.unroute(tickets);

  await page.getByLabel("Description").fill("The server has other words than these.");
  const refused = page.waitForResponse((response) => response.url().endsWith("/api/tickets") && response.status() === 422);
  await send.click();
  await refused;
  await expect(page.getByRole("alert")).toContainText("This ticket was sent already");
  await expectWritten(page, "Twice the same key", "The server has other words than these.");
  await page.reload();
  await expectWritten(page, "Twice the same key", "The server has other words than these.");
  const { items } = ok(await customer.api.GET("/api/tickets"));
  expect(items.map(({ subject }) => subject)).toEqual(["Twice the same key"]);

  // What stands there now is a ticket of its own for whoever wants one.
  await send.click();
  await expect(page.getByRole("article")).toContainText("other words than these");
});

async function write(page: Page, subject: string, description: string): Promise<void> {
  await page.getByLabel("Subject").fill(subject);
  await page.getByLabel("Description").fill(description);
}

async function expectWritten(page: Page, subject: string, description: string): Promise<void> {
  await expect(page.getByLabel("Subject")).toHaveValue(subject);
  await expect(page.getByLabel("Description")).toHaveValue(description);
}
