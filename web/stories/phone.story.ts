import { ok, PASSWORD } from "./support/desk";
import { expectNoSideScroll, PHONE } from "./support/phone";
import { expect, story } from "./support/story";
import { composer, conversation } from "./support/ticket-screen";

/** The smallest picture there is. */
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

story("a customer settles a matter on the phone", async ({ desk, visit }) => {
  const department = await desk.department();
  const agent = await desk.agent([department]);
  const customer = await desk.customer({ name: "Petra Phone" });
  const page = await visit(null, PHONE);
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await expectNoSideScroll(page);
  await page.getByLabel("Username or e-mail").fill(customer.username);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).tap();

  await expect(page.getByRole("heading", { name: /Petra Phone/ })).toBeVisible();
  await expectNoSideScroll(page);
  await page.getByRole("main").getByRole("link", { name: "New ticket" }).tap();
  await page.getByLabel("Subject").fill("The_shelf_that_came_is_one_board_short_and_its_name_has_no_space_in_it");
  await page.getByLabel("Description").fill("One board is missing, see the picture.");
  await page.getByLabel("Department").selectOption(department);
  await page.locator('input[type="file"]').setInputFiles({ name: "the-shelf-as-it-came-out-of-the-box-this-morning.png", mimeType: "image/png", buffer: PICTURE });
  await expect(page.getByRole("button", { name: /^Remove the-shelf/ })).toBeVisible();
  await expectNoSideScroll(page);
  await page.getByRole("button", { name: "Send ticket" }).tap();

  await expect(page.getByRole("button", { name: /^Show the-shelf.* large$/ })).toBeVisible();
  await expectNoSideScroll(page);
  await composer(page, "Your message").fill("It is the longest one.");
  await page.getByRole("button", { name: "Send", exact: true }).tap();
  await expect(conversation(page).filter({ hasText: "It is the longest one." })).toBeVisible();

  const id = Number(/\d+$/.exec(new URL(page.url()).pathname)?.[0]);
  await resolve();
  await page.getByRole("button", { name: "Reopen" }).tap();
  await expect(page.getByRole("button", { name: "Reopen" })).toBeHidden();
  await resolve();

  const rating = page.getByRole("region", { name: "How was our help?" });
  await rating.locator("label").last().tap();
  await rating.getByRole("textbox").fill("Quick and kind.");
  await expectNoSideScroll(page);
  await rating.getByRole("button", { name: "Send rating" }).tap();
  await expect(page.getByRole("main").getByText("Thank you for your rating")).toBeVisible();

  await page.getByRole("button", { name: "Close ticket" }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Close ticket" }).tap();
  await expect(page.getByText("This ticket is closed.")).toBeVisible();
  await expectNoSideScroll(page);
  await page.getByRole("link", { name: "Switchboard" }).tap();
  await page.getByText("Solved", { exact: true }).tap();
  await expect(page.getByRole("link", { name: /The_shelf/ })).toBeVisible();
  await expectNoSideScroll(page);
  await page.goto("/profile");
  await expect(page.getByRole("heading", { name: "Petra Phone" })).toBeVisible();
  await expectNoSideScroll(page);

  async function resolve() {
    for (const status of ["in_progress", "resolved"] as const) {
      ok(await agent.api.POST("/api/tickets/{id}/set-status", { params: { path: { id } }, body: { status } }));
    }
    await expect(page.getByRole("button", { name: "Reopen" })).toBeVisible();
  }
});
