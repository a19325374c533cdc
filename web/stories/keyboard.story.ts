import { expectAccessible } from "./support/accessible";
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

story("the palette knows the open ticket, and the sidebar makes room for it", async ({ desk, visit }) => {
  const department = await desk.department();
  const agent = await desk.agent([department]);
  const id = await desk.ticket(await desk.customer(), department, "All from one place");
  const page = await visit(agent, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`/tickets/${String(id)}`);
  const ticket = page.getByRole("region", { name: "Ticket", exact: true });
  await expect(ticket.getByRole("button", { name: "Status: Open" })).toBeVisible();
  const choose = async (words: string) => {
    await page.keyboard.press("Control+k");
    await expect(page.getByPlaceholder("What do you want to do?")).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  };

  await choose("Set status: In progress");
  await expect(ticket.getByRole("button", { name: "Status: In progress" })).toBeVisible();
  await choose("Write a note");
  await expect(composer(page, "Internal note")).toBeFocused();
  await page.keyboard.press("Escape");
  await choose("Copy link");
  await expect(page.getByText(/The link to TKT-\S+ is copied/)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${desk.server.url}/tickets/${String(id)}`);
  await choose("Assign to me");
  await expect(ticket.getByRole("button", { name: `Assignee: ${agent.name}` })).toBeVisible();
  await choose("Assign");
  await expect(page.getByPlaceholder("Assign to …")).toBeFocused();
  await page.keyboard.press("Escape");

  const sidebar = page.getByRole("navigation", { name: "Main" });
  const width = async () => (await sidebar.boundingBox())?.width;
  expect(await width()).toBe(224);
  await page.keyboard.press("b");
  await expect.poll(width).toBe(56);
  await page.reload();
  await expect.poll(width).toBe(56);
  await sidebar.getByRole("link", { name: /^My open/ }).hover();
  await expect(page.getByRole("tooltip", { name: /^My open/ })).toBeVisible();
  await expectAccessible(page);
  await sidebar.getByRole("button", { name: "Expand sidebar" }).click();
  await expect.poll(width).toBe(224);
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect.poll(width).toBe(56);
  await expect(sidebar.getByRole("button", { name: "Expand sidebar" })).toBeVisible();
});

story("an agent raises a ticket for somebody, with files", async ({ desk, visit }) => {
  const department = await desk.department("Telephones");
  const customer = await desk.customer({ name: "Paula Picture" });
  const page = await visit(await desk.agent([department]));
  await page.goto("/tickets/new");
  await page.getByRole("combobox", { name: /^Customer/ }).fill(customer.email);
  await page.getByRole("option", { name: /Paula Picture/ }).click();
  await page.getByLabel("Subject").fill("Told on the telephone");
  await page.getByLabel("Description").fill("There is a photograph of it.");
  await page.getByRole("combobox", { name: "Department" }).click();
  await page.getByRole("option", { name: /^Telephones/ }).click();
  await page.locator('input[type="file"]').setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("A few words.") });
  await expect(page.getByRole("button", { name: "Remove notes.txt" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create ticket" }).click();
  await expect(conversation(page).first()).toContainText("notes.txt");
});
