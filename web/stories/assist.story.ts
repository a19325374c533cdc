import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { type Desk, ok, type Person } from "./support/desk";
import { expectNoSideScroll, PHONE } from "./support/phone";
import { expect, story } from "./support/story";
import { composer, conversation } from "./support/ticket-screen";

const SUBJECT = "Charged twice for the same invoice";
const DESCRIPTION = "My credit card was charged twice for invoice 2024-118. Please refund the second payment, I need the money back.";

/** Looked at in light and in dark. */
story.describe.configure({ timeout: 120_000 });

story("an agent corrects a guess, has replies drafted, and the customer says whether they helped", async ({ desk, visit }) => {
  const { agent, customer, id } = await raised(desk);
  const page = await visit(agent);
  await page.goto(`/tickets/${String(id)}`);
  const assistant = page.getByRole("group", { name: "Assistant" });
  await expect(assistant.getByText(/^(sure|likely|unsure), \d+/).first()).toBeVisible();

  await assistant.getByRole("button", { name: /^Priority: / }).click();
  await page.getByRole("menuitem", { name: "Critical" }).click();
  await expect(assistant.getByRole("button", { name: "Priority: Critical" })).toBeVisible();
  await expect(assistant.getByRole("listitem").filter({ hasText: "Priority" })).toContainText("set by an agent");
  await expect.poll(async () => ok(await agent.api.GET("/api/tickets/{id}", { params: { path: { id } } })).priority).toBe("critical");

  await assistant.getByRole("button", { name: /^Sentiment: / }).click();
  await page.getByRole("menuitem", { name: "Angry" }).click();
  await expect(page.getByText(/changed the sentiment from .+ to Angry/)).toBeVisible();

  await composer(page, "Public reply").fill("Dear customer,");
  await composer(page, "Public reply").press("Escape");
  await page.keyboard.press("d");
  const draft = assistant.getByRole("article", { name: "Drafted reply" });
  await expect(draft).toContainText("Local draft");
  await expectAccessible(page);
  await draft.getByRole("button", { name: "Edit & send" }).click();
  await expect(composer(page, "Public reply")).toBeFocused();
  await expect(composer(page, "Public reply")).toHaveValue(/^Dear customer,\n\n.{20}/s);
  await expect(draft).toBeHidden();
  await page.keyboard.type(" I have a look at it.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(conversation(page).filter({ hasText: "I have a look at it." })).toContainText("Public reply");

  await assistant.getByRole("button", { name: "Suggest a reply" }).click();
  await expect(draft).toBeVisible();
  await draft.getByRole("button", { name: "Send AI reply" }).click();
  const sent = page.getByRole("article", { name: /^AI reply/ });
  await expect(sent).toContainText("AI reply");
  await expect(draft).toBeHidden();

  const home = await visit(customer, PHONE);
  await home.goto(`/tickets/${String(id)}`);
  const answer = home.getByRole("article", { name: /^AI reply/ });
  await answer.getByRole("button", { name: "Helpful", exact: true }).tap();
  await expect(answer).toContainText("Thank you for telling us");
  await expectNoSideScroll(home);
  await expect(answer.getByRole("button", { name: "Helpful", exact: true })).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(sent).toContainText("The customer found this helpful");
});

story("a draft waits while one is at another ticket, tells when the ticket went on, and can be dismissed", async ({ desk, visit }) => {
  const { agent, customer, department, id } = await raised(desk);
  const other = await desk.ticket(customer, department, "Something else entirely");
  const page = await visit(agent);
  await page.goto(`/tickets/${String(id)}?view=all`);
  const draft = page.getByRole("article", { name: "Drafted reply" });
  await page.getByRole("button", { name: "Suggest a reply" }).click();
  await expect(draft).toBeVisible();
  await page.getByRole("complementary", { name: "Details" }).getByRole("link", { name: /Something else entirely/ }).click();
  await expect(page).toHaveURL(new RegExp(`/tickets/${String(other)}`));
  await expect(draft).toBeHidden();
  await page.goBack();
  await expect(draft).toBeVisible();
  ok(await customer.api.POST("/api/tickets/{id}/messages", { params: { path: { id } }, body: { body: "It happened a third time." } }));
  await expect(draft).toContainText("The ticket has changed since.");
  await draft.getByRole("button", { name: "Dismiss" }).click();
  await expect(draft).toBeHidden();
  await expect(page.getByRole("button", { name: "Suggest a reply" })).toBeVisible();
});

story("a draft can be called off while it is written", async ({ desk, visit, expectInConsole }) => {
  expectInConsole(/Failed to load resource/);
  const { agent, id } = await raised(desk);
  const page = await visit(agent);
  await page.goto(`/tickets/${String(id)}`);
  let asked = 0;
  await page.route("**/ai-draft", async (route) => {
    asked++;
    // The first one is never answered.
    if (asked > 1) {
      await route.continue();
    }
  });
  const suggest = page.getByRole("button", { name: "Suggest a reply" });
  await suggest.click();
  await expect(page.getByText("A reply is being drafted")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("group", { name: "Assistant" })).toBeFocused();
  await suggest.click();
  await expect(page.getByRole("article", { name: "Drafted reply" })).toBeVisible();
});

story("a draft that cannot be had says when to ask again", async ({ desk, visit, expectInConsole }) => {
  expectInConsole(/status of 429/);
  const { agent, id } = await raised(desk);
  const page = await visit(agent);
  await page.goto(`/tickets/${String(id)}`);
  await page.route("**/ai-draft", (route) =>
    route.fulfill({ status: 429, headers: { "Retry-After": "600", "Content-Type": "application/problem+json" }, body: JSON.stringify({ status: 429, title: "Too Many Requests" }) }),
  );
  await page.getByRole("button", { name: "Suggest a reply" }).click();
  await expect(page.getByRole("alert")).toContainText(/You can ask again from .*\d:\d\d/);
  await expectAccessible(page);
});

story("a customer's new ticket is understood while it is written, and keeps the customer's own choice", async ({ desk, visit }) => {
  await untilTaught(desk);
  const page = await visit(await desk.customer());
  await page.goto("/new");
  await page.getByLabel("Description").fill(DESCRIPTION);
  const category = page.getByRole("combobox", { name: /^Category/ });
  const priority = page.getByRole("combobox", { name: /^Priority/ });
  await expect(category).not.toHaveValue("");
  await expect(page.getByText("suggested").first()).toBeVisible();
  await priority.selectOption("low");
  await page.getByLabel("Description").fill(`${DESCRIPTION} This is urgent, nothing works any more and everybody is waiting!`);
  await page.getByRole("button", { name: "Suggest a title" }).click();
  await page.getByRole("button", { name: "Use", exact: true }).click();
  await expect(page.getByLabel("Subject")).not.toHaveValue("");
  await expect(page.getByLabel("Subject")).toBeFocused();
  await expect(priority).toHaveValue("low");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Send ticket" }).click();
  await expect(page.getByRole("article")).toContainText("charged twice");
});

story("what an agent writes for somebody is understood, too", async ({ desk, visit }) => {
  await untilTaught(desk);
  const page = await visit(await desk.agent([await desk.department()]));
  await page.goto("/tickets/new");
  await page.getByLabel("Description").fill(DESCRIPTION);
  await expect(page.getByText("suggested").first()).toBeVisible();
  await expect(page.getByRole("combobox", { name: /^Category/ })).not.toHaveValue("");
  await page.getByRole("button", { name: "Suggest a title" }).click();
  await page.getByRole("button", { name: "Use", exact: true }).click();
  await expect(page.getByLabel("Subject")).not.toHaveValue("");
  await expectAccessible(page);
});

story("admins see how good triage is, and set up what writes drafts", async ({ desk, visit }) => {
  const { agent, id } = await raised(desk);
  for (const status of ["in_progress", "resolved"] as const) {
    ok(await agent.api.POST("/api/tickets/{id}/set-status", { params: { path: { id } }, body: { status } }));
  }
  const page = await visit(await desk.administrator());
  await page.goto("/admin/triage");
  await expect(page.getByRole("heading", { name: "Accuracy" })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("img", { name: /share of guesses/ })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByRole("row").filter({ hasText: "Active" })).toHaveCount(1);
  await expectAccessible(page);

  await page.goto("/admin/ai");
  await expect(page.getByText("Nothing was asked of a provider")).toBeVisible();
  await choose(page, "Ollama");
  await expect(page.getByLabel("API key")).toHaveCount(0);
  await choose(page, "OpenAI, or a server that speaks as it does");
  await page.getByLabel("Address").fill("http://127.0.0.1:9");
  await page.getByLabel("Model").fill("llama3.1");
  await page.getByLabel("API key").fill("a-secret-of-ours");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("A key is set")).toBeVisible();
  await page.getByRole("button", { name: "Test the connection" }).click();
  await expect(page.getByText("Nobody answers at this address.")).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("A key is set")).toBeHidden();
  await choose(page, "None: this server alone");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Test the connection" })).toBeHidden();
});

story("an admin sets up what writes drafts in German, where thousands and decimals are parted the other way round", async ({ desk, visit }) => {
  const page = await visit(await desk.administrator(), { locale: "de-DE" });
  await page.goto("/admin/ai");
  await expect(page.getByRole("heading", { name: "KI", level: 1 })).toBeVisible();
  await expect(page.locator('input[value="1.000.000"]')).toBeVisible();
  await expectAccessible(page);
});

async function choose(page: Page, provider: string): Promise<void> {
  await page.getByRole("combobox", { name: "Provider" }).click();
  await page.getByRole("option", { name: provider }).click();
}

/** A new server learns before it understands. */
async function untilTaught(desk: Desk): Promise<void> {
  const admin = await desk.admin();
  await expect.poll(async () => ok(await admin.GET("/api/admin/triage/models")).items.some((model) => model.is_active), { timeout: 60_000 }).toBe(true);
}

/** A ticket of which something can be understood. */
async function raised(desk: Desk): Promise<{ agent: Person; customer: Person; department: string; id: number }> {
  await untilTaught(desk);
  const department = await desk.department("Billing");
  const customer = await desk.customer({ name: "Doris Double" });
  return { department, customer, agent: await desk.agent([department]), id: await desk.ticket(customer, department, SUBJECT, DESCRIPTION) };
}
