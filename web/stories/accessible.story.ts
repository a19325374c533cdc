import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { ok } from "./support/desk";
import { expect, story } from "./support/story";
import { conversation, row } from "./support/ticket-screen";

/** Each page is looked at twice, in light and in dark. */
story.describe.configure({ timeout: 120_000 });

story("the ways in are accessible", async ({ visit }) => {
  const page = await visit(null);
  await look(page, "Welcome back");
  await page.getByRole("tab", { name: "Create account" }).click();
  await look(page, "Create your account");
  await page.getByRole("tab", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Forgot your password?" }).click();
  await look(page, "Set a new password");
});

story("the customer's pages are accessible", async ({ desk, visit }) => {
  const customer = await desk.customer({ name: "Clara Clear" });
  const id = await desk.ticket(customer, await desk.department(), "A question of contrast");
  const page = await visit(customer);
  await expect(page.getByRole("link", { name: /A question of contrast/ })).toBeVisible();
  await look(page, /Clara Clear/);
  await page.goto("/new");
  await look(page, "New ticket");
  await page.goto(`/tickets/${String(id)}`);
  await expect(conversation(page)).toHaveCount(1);
  await look(page, "A question of contrast");
  await page.goto("/profile");
  await look(page, "Clara Clear");
});

story("the agent's pages are accessible", async ({ desk, visit }) => {
  const department = await desk.department();
  const agent = await desk.agent([department]);
  const id = await desk.ticket(await desk.customer(), department, "A matter of focus");
  ok(await agent.api.POST("/api/tickets/{id}/messages", { params: { path: { id } }, body: { body: "Only we see this.", is_internal: true } }));
  const page = await visit(agent);
  await page.goto("/tickets?view=all");
  await expect(row(page, "A matter of focus")).toBeVisible();
  await look(page, "All tickets");
  await row(page, "A matter of focus").getByRole("link").click();
  await expect(conversation(page)).toHaveCount(2);
  await look(page, /A matter of focus/);
  await page.goto("/tickets/new");
  await look(page, "New ticket");
  await page.getByRole("combobox", { name: "Customer" }).fill("nobody is called that");
  await expect(page.getByText("No customer begins so.")).toBeVisible();
  await look(page, "New ticket");
  await page.goto("/profile");
  await look(page, agent.name);
});

story("the admin's pages are accessible", async ({ desk, visit }) => {
  const page = await visit(await desk.administrator());
  for (const [path, heading] of [
    ["users", "Users"],
    ["departments", "Departments"],
    ["categories", "Categories"],
    ["imports", "Import"],
    ["mails", "Mail"],
    ["mail-templates", "Mail templates"],
    ["inbox", "Incoming mail"],
    ["mailboxes", "Mailboxes"],
    ["misuse", "Misuse"],
    ["settings", "Settings"],
    ["system", "System"],
  ] as const) {
    await page.goto(`/admin/${path}`);
    await look(page, heading);
  }
});

/** Once it is all there. */
async function look(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", typeof heading === "string" ? { name: heading, exact: true } : { name: heading }).first()).toBeVisible();
  await expect(page.getByRole("main").locator(".mantine-Skeleton-root")).toHaveCount(0);
  await expectAccessible(page);
}
