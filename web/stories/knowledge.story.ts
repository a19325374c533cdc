import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { expectNoSideScroll, PHONE } from "./support/phone";
import { expect, story } from "./support/story";

/** Pages are looked at in light and in dark, and what was published is found by its meaning a moment later. */
story.describe.configure({ timeout: 150_000 });

const TITLE = "How do I tune the harbour organ?";

story("what an agent writes is quoted by the bot, and what it does not know becomes a ticket and a question for the agents", async ({ desk, visit }) => {
  const department = await desk.department();
  const agent = await desk.agent([department]);
  const customer = await desk.customer({ name: "Olga Organ" });

  const work = await visit(agent);
  await work.getByRole("link", { name: "Articles", exact: true }).click();
  await expect(work.getByRole("heading", { name: "Articles", exact: true })).toBeVisible();
  await settled(work);
  await expectAccessible(work);
  await work.getByRole("main").getByRole("link", { name: "New article" }).click();
  await work.getByLabel("Title").fill(TITLE);
  await work.getByRole("textbox", { name: "Text" }).fill("## Tuning the harbour organ\n\n1. Pull out the brass slider.\n2. Turn it **twice** to the left.\n3. Push it back in.");
  await expect(work.getByText("Not saved yet, but kept here.")).toBeVisible();
  await work.reload();
  await expect(work.getByLabel("Title")).toHaveValue(TITLE);
  await work.getByRole("tab", { name: "Preview" }).click();
  await expect(work.getByRole("listitem").filter({ hasText: "Pull out the brass slider." })).toBeVisible();
  await expectAccessible(work);
  await work.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(work.getByRole("heading", { name: TITLE })).toBeVisible();
  await settled(work);
  await expectAccessible(work);

  const page = await visit(customer);
  const bot = page.getByRole("region", { name: "Ask first" });
  await expect(async () => {
    await bot.getByRole("textbox").fill("how is the harbour organ tuned?");
    await bot.getByRole("button", { name: "Ask", exact: true }).click();
    await expect(bot.getByRole("log").getByText("Turn it twice to the left.").first()).toBeVisible({ timeout: 4_000 });
  }).toPass();
  await expect(bot.getByRole("list", { name: "Articles" }).getByRole("link", { name: TITLE }).last()).toBeVisible();
  await expectAccessible(page);
  await bot.getByRole("button", { name: "This helped" }).click();
  await expect(bot.getByText("Glad to hear that!")).toBeVisible();

  const unknown = "Which whale sings loudest in the northern fjords?";
  await bot.getByRole("textbox", { name: "Ask a follow-up question" }).fill(unknown);
  await page.keyboard.press("Enter");
  await expect(bot.getByText("I'm not sure about this one")).toBeVisible();
  await page.reload();
  await expect(bot.getByText("I'm not sure about this one")).toBeVisible();
  await bot.getByRole("link", { name: "Open a ticket" }).click();
  await expect(page.getByRole("heading", { name: "New ticket" })).toBeVisible();
  await expect(page.getByLabel("Subject")).toHaveValue(unknown);
  await expect(page.getByLabel("Description")).toHaveValue(/> 2\. Turn it twice to the left\.[^]*> Which whale sings loudest/);
  await expectAccessible(page);
  await page.getByLabel("Department").selectOption(department);
  await page.getByRole("button", { name: "Send ticket" }).click();
  await expect(page.getByRole("heading", { name: unknown })).toBeVisible();

  await work.getByRole("link", { name: "Unanswered" }).click();
  const question = work.getByRole("listitem").filter({ hasText: unknown });
  await expect(question.getByText("Unanswered once")).toBeVisible();
  await expectAccessible(work);
  await question.getByRole("link", { name: /^Write an article/ }).click();
  await expect(work.getByLabel("Title")).toHaveValue(unknown);
  await work.getByRole("button", { name: "Discard changes" }).or(work.getByRole("button", { name: "Cancel" })).click();
  await work.getByRole("link", { name: "Unanswered" }).click();
  await question.getByRole("button", { name: /^Dismiss/ }).click();
  await expect(question).toHaveCount(0);
});

story("two who edit the same article both keep their words", async ({ desk, visit, expectInConsole }) => {
  expectInConsole(/status of 412/);
  const agent = await desk.agent([await desk.department()]);
  const { data: article } = await agent.api.POST("/api/knowledge/articles", { body: { title: "Who edits what", body: "As it was." } });
  const id = article?.id ?? 0;
  const page = await visit(agent);
  await page.goto(`/knowledge/${String(id)}/edit`);
  await page.getByRole("textbox", { name: "Text" }).fill("As I want it.");
  await agent.api.PATCH("/api/knowledge/articles/{id}", { params: { path: { id } }, body: { body: "As another wants it." } });
  await page.getByRole("button", { name: "Save draft" }).click();
  const conflict = page.getByRole("alert").filter({ hasText: "Somebody else has changed this article" });
  await conflict.getByRole("button", { name: "Show theirs" }).click();
  await expect(conflict.getByText("As another wants it.")).toBeVisible();
  await expectAccessible(page);
  await conflict.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(page.getByRole("article").getByText("As I want it.")).toBeVisible();
});

story("anyone reads the help pages, on a phone as well", async ({ visit, expectInConsole }) => {
  expectInConsole(/status of 404 .*what-we-may-give/);
  const page = await visit(null, PHONE);
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await page.goto("/help");
  await expect(page.getByRole("heading", { name: "Help", exact: true })).toBeVisible();
  await settled(page);
  await expectNoSideScroll(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Billing/ }).tap();
  await page.getByRole("searchbox").fill("voucher");
  await page.getByRole("link", { name: /My voucher or discount code/ }).tap();
  await expect(page.getByRole("heading", { name: "My voucher or discount code does not work" })).toBeVisible();
  await expectNoSideScroll(page);
  await expectAccessible(page);
  await page.goto("/help/what-we-may-give-as-goodwill-without-asking");
  await expect(page.getByRole("heading", { name: "This article is not here" })).toBeVisible();
  await page.getByRole("link", { name: "Sign in" }).tap();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
});

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("main").locator(".mantine-Skeleton-root")).toHaveCount(0);
}
