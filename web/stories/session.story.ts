import { ok, PASSWORD } from "./support/desk";
import { expect, story } from "./support/story";
import { composer, row } from "./support/ticket-screen";

story("an access token that expired is renewed, and nobody notices", async ({ desk, visit, expectInConsole }) => {
  expectInConsole(/status of 401/);
  const department = await desk.department();
  const agent = await desk.agent([department]);
  await desk.ticket(await desk.customer(), department, "The scanner is asleep");
  const page = await visit(agent);
  await page.goto("/tickets?view=my_department");
  await expect(row(page, "The scanner is asleep")).toBeVisible();

  await page.route("**/api/tickets?*", (route) => route.fulfill({ status: 401, json: {} }), { times: 1 });
  const refused = page.waitForResponse((answer) => answer.status() === 401);
  const renewed = page.waitForResponse("**/api/auth/token/refresh");
  await page.getByRole("link", { name: "All tickets" }).click();
  await refused;
  expect((await renewed).status()).toBe(200);
  await expect(row(page, "The scanner is asleep")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page).toHaveURL(/\/tickets/);
});

story("a session that the server ends leads to signing in, and back to what was being written", async ({ desk, visit, expectInConsole }) => {
  expectInConsole(/status of 401|WebSocket connection/);
  const department = await desk.department();
  const agent = await desk.agent([department]);
  const ticket = await desk.ticket(await desk.customer(), department, "Half an answer");
  const page = await visit(agent);
  await page.goto(`/tickets/${String(ticket)}?view=all`);
  await composer(page, "Public reply").fill("First, please unplug");

  await setActive(false);
  await expect(page.getByText("Please sign in to go on where you were.")).toBeVisible();
  await signIn();
  await expect(page.getByRole("alert")).toContainText("the account is deactivated");

  await setActive(true);
  await signIn();
  await expect(page).toHaveURL(new RegExp(`/tickets/${String(ticket)}\\?.*view=all`));
  await expect(composer(page, "Public reply")).toHaveValue("First, please unplug");

  async function setActive(is_active: boolean) {
    ok(await (await desk.admin()).PATCH("/api/admin/users/{id}", { params: { path: { id: agent.id } }, body: { is_active } }));
  }

  async function signIn() {
    await page.getByLabel("Username or e-mail").fill(agent.username);
    await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
  }
});

story("signing out in one tab signs out the other", async ({ desk, visit }) => {
  const customer = await desk.customer();
  const page = await visit(customer);
  const tab = await page.context().newPage();
  await tab.goto("/profile");
  await expect(tab.getByRole("heading", { name: "Carl Customer" })).toBeVisible();

  await page.getByRole("button", { name: "Account of Carl Customer" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await expect(tab.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await tab.reload();
  await expect(tab.getByRole("heading", { name: "Welcome back" })).toBeVisible();
});
