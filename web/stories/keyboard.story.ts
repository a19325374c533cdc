import { ok } from "./support/desk";
import { expect, story } from "./support/story";
import { composer, conversation, row } from "./support/ticket-screen";

story("an agent works without the mouse", async ({ desk, visit }) => {
  const department = await desk.department();
  const agent = await desk.agent([department]);
  const customer = await desk.customer();
  for (const subject of ["Third from above", "Second from above", "First from above"]) {
    await desk.ticket(customer, department, subject);
  }
  const page = await visit(agent);
  await page.goto(`/tickets?department=${department}&sort=-created_at`);
  const link = (subject: string) => row(page, subject).getByRole("link");
  const status = (subject: string) => row(page, subject).getByRole("button", { name: /^Status: / });
  await expect(link("First from above")).toBeVisible();
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
    }
  };

  await press("j");
  await expect(link("First from above")).toBeFocused();
  await press("j", "j", "k");
  await expect(link("Second from above")).toBeFocused();
  await press("Enter");
  await expect(conversation(page)).toHaveCount(1);

  await press("r");
  await expect(composer(page, "Public reply")).toBeFocused();
  await page.keyboard.type("Please restart it.");
  await press("Control+Enter");
  await expect(conversation(page).filter({ hasText: "Please restart it." })).toBeVisible();
  await press("Escape", "s");
  // The arrows count once the menu has the focus.
  await expect.poll(() => page.getByRole("menu").evaluate((menu) => menu.contains(document.activeElement))).toBe(true);
  await expect(async () => {
    await press("ArrowDown");
    expect(await page.getByRole("menuitem", { name: "Resolved" }).evaluate((item) => item === document.activeElement)).toBe(true);
  }).toPass();
  await press("Enter");
  await expect(page.getByRole("region", { name: "Ticket", exact: true }).getByRole("button", { name: "Status: Resolved" })).toBeVisible();

  await press("u");
  await expect(page.getByRole("region", { name: "Ticket", exact: true })).toBeHidden();
  await expect(link("Second from above")).toBeFocused();

  await press("k", "x", "j", "j", "x", "s");
  await expect(page.getByPlaceholder("Set status")).toBeFocused();
  await page.keyboard.type("In progress");
  await press("Enter");
  await expect(status("First from above")).toHaveAccessibleName("Status: In progress");
  await expect(status("Third from above")).toHaveAccessibleName("Status: In progress");
  await expect(status("Second from above")).toHaveAccessibleName("Status: Resolved");
  const { items } = ok(await agent.api.GET("/api/tickets", { params: { query: { department: [department] } } }));
  expect(Object.fromEntries(items.map((ticket) => [ticket.subject, ticket.status]))).toEqual({
    "First from above": "in_progress",
    "Second from above": "resolved",
    "Third from above": "in_progress",
  });

  await press("Escape", "Control+k");
  await expect(page.getByRole("dialog", { name: "Commands" })).toBeVisible();
  await page.keyboard.type("profile");
  await press("Enter");
  await expect(page.getByRole("heading", { name: agent.name })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toContainText("Open the command palette");
  await press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
