import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { ok } from "./support/desk";
import { PHONE } from "./support/phone";
import { expect, story } from "./support/story";
import { conversation } from "./support/ticket-screen";

const FOLDER = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

/** Of the documentation; only walked through unless PICTURES is set. */
story("what the documentation shows can be seen", async ({ desk, visit }) => {
  const mara = await desk.of("mara");
  const nora = await desk.of("nora.blake");
  const { items } = ok(await mara.api.GET("/api/tickets", { params: { query: { assignee: [String(mara.id)], status: ["in_progress", "waiting_on_customer"], limit: 50 } } }));
  const shown = items.find(({ language }) => language === "en") ?? items[0];
  if (!shown) {
    throw new Error("The demo has no ticket of Mara's that is being worked on");
  }
  const ticket = `/tickets/${String(shown.id)}`;

  const outside = await visit(null);
  await expect(outside.getByText("All systems are working").or(outside.getByText("Working, with limits"))).toBeVisible();
  await take(outside, "sign-in");

  const agent = await visit(mara);
  await agent.goto("/tickets?view=my_department");
  await expect(agent.getByRole("row")).not.toHaveCount(0);
  await take(agent, "ticket-list");
  await agent.goto(`${ticket}?view=my_department`);
  await expect(conversation(agent).first()).toBeVisible();
  await expect(agent.getByRole("complementary", { name: "Details" })).toContainText("Other tickets");
  await take(agent, "agent-workspace");
  await agent.emulateMedia({ colorScheme: "dark" });
  await expect(agent.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await take(agent, "agent-workspace-dark");

  const customer = await visit(nora);
  await expect(customer.getByRole("heading", { name: /Nora Blake/ })).toBeVisible();
  await expect(customer.getByRole("main").getByRole("listitem").first()).toBeVisible();
  await take(customer, "customer-home");
  const phone = await visit(await desk.of(shown.customer.username), PHONE);
  await phone.goto(ticket);
  await expect(conversation(phone).first()).toBeVisible();
  await take(phone, "customer-phone");

  const office = await visit(await desk.of("ruth"));
  for (const [path, name] of [
    ["users", "Users"],
    ["imports", "Import"],
    ["system", "System"],
  ] as const) {
    await office.goto(`/admin/${path}`);
    await expect(office.getByRole("heading", { name, exact: true }).first()).toBeVisible();
    await take(office, `admin-${path}`);
  }
});

/** Once everything is there that is still on its way. */
async function take(page: Page, name: string): Promise<void> {
  await expect(page.locator(".mantine-Skeleton-root")).toHaveCount(0);
  if (process.env.PICTURES === "1") {
    mkdirSync(FOLDER, { recursive: true });
    await page.screenshot({ path: `${FOLDER}${name}.png`, animations: "disabled", caret: "hide", scale: "css" });
  }
}
