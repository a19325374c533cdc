import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { type Desk, ok, type Person } from "./support/desk";
import { expectNoSideScroll, PHONE } from "./support/phone";
import { expect, story } from "./support/story";
import { say } from "./support/ticket-screen";

/** The opened bell is looked at in light and in dark. */
story.describe.configure({ timeout: 120_000 });

story("an agent hears of a new ticket and its customer of the answer, but of no note", async ({ desk, visit }) => {
  const { department, agent, customer } = await people(desk);
  const [atDesk, atHome] = [await visit(agent), await visit(customer)];
  await expect(bell(atDesk)).toHaveAccessibleName("Notifications");
  await expect(bell(atHome)).toBeVisible();

  const id = await desk.ticket(customer, department, "My lamp hums");
  await expect(bell(atDesk)).toHaveAccessibleName("Notifications, 1 unread");
  const toast = atDesk.getByRole("group", { name: "New ticket from Carl Customer" });
  await expect(toast).toContainText("My lamp hums");
  await toast.getByRole("button", { name: /New ticket/ }).click();
  await expect(atDesk.getByRole("heading", { name: /My lamp hums/ })).toBeVisible();
  await expect(bell(atDesk)).toHaveAccessibleName("Notifications");

  await atDesk.getByRole("radio", { name: "Internal note" }).click();
  await say(atDesk, "Internal note", "He hums himself.");
  ok(await agent.api.POST("/api/tickets/{id}/messages", { params: { path: { id } }, body: { body: "Is it plugged in?" } }));
  await expect(bell(atHome)).toHaveAccessibleName("Notifications, 1 unread");
  await bell(atHome).click();
  const told = list(atHome).getByRole("listitem");
  await expect(told).toHaveCount(1);
  await expect(told).toContainText("Ada Agent replied");
  await expect(told).toContainText("Is it plugged in?");
  await expect(atHome.getByText("He hums himself.")).toHaveCount(0);
  await expectAccessible(atHome);
  await told.getByRole("link").click();
  await expect(atHome).toHaveURL(new RegExp(`/tickets/${String(id)}$`));
  await expect(bell(atHome)).toHaveAccessibleName("Notifications");
  await expect(atHome.getByRole("article").filter({ hasText: "Is it plugged in?" })).toBeVisible();

  // One looks at it already: nobody needs to be told.
  ok(await agent.api.POST("/api/tickets/{id}/messages", { params: { path: { id } }, body: { body: "And switched on?" } }));
  await expect(atHome.getByRole("article").filter({ hasText: "And switched on?" })).toBeVisible();
  await expect.poll(async () => ok(await customer.api.GET("/api/notifications/unread-count")).unread_count).toBe(0);
  await expect(atHome.getByRole("group", { name: /replied/ })).toHaveCount(0);
});

story("many are told as one, and what is read stays read", async ({ desk, visit }) => {
  const { department, agent, customer } = await people(desk);
  const page = await visit(agent);
  await expect(bell(page)).toBeVisible();
  for (const subject of ["One", "Two", "Three", "Four"]) {
    await desk.ticket(customer, department, `Chair ${subject}`);
  }
  await expect(bell(page)).toHaveAccessibleName("Notifications, 4 unread");
  await expect(page.getByRole("group", { name: /new notifications/ })).toBeVisible();

  await bell(page).click();
  await expect(list(page).getByRole("listitem")).toHaveCount(4);
  await expectAccessible(page);
  await list(page).getByRole("button", { name: /^Delete/ }).first().click();
  await expect(list(page).getByRole("listitem")).toHaveCount(3);
  await list(page).getByRole("button", { name: /^Mark as read/ }).first().click();
  await expect(bell(page)).toHaveAccessibleName("Notifications, 2 unread");
  await page.getByText("Unread", { exact: true }).click();
  await expect(list(page).getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByRole("heading", { name: "All read" })).toBeVisible();
  await expect(bell(page)).toHaveAccessibleName("Notifications");
  await page.keyboard.press("Escape");
  await expect(bell(page)).toBeFocused();

  await page.reload();
  await expect(bell(page)).toHaveAccessibleName("Notifications");
  await bell(page).click();
  await expect(list(page).getByRole("listitem")).toHaveCount(3);
});

story("a kind that was turned off does not come, and the language goes with the account", async ({ desk, visit }) => {
  const { department, agent, customer } = await people(desk);
  const page = await visit(agent);
  await bell(page).click();
  await page.getByRole("link", { name: "Choose what you are told" }).click();
  const section = page.getByRole("region", { name: "Notifications" });
  await expect(section).toBeInViewport({ ratio: 0.5 });
  await section.getByRole("switch", { name: "In the app: New ticket in your department" }).click({ force: true });
  await expect.poll(async () => preference(agent, "ticket_created")).toBe(false);
  await expectAccessible(page);

  const id = await desk.ticket(customer, department, "Nobody rings");
  ok(await agent.api.POST("/api/tickets/{id}/messages", { params: { path: { id } }, body: { body: "I look at it." } }));
  ok(await customer.api.POST("/api/tickets/{id}/messages", { params: { path: { id } }, body: { body: "Please do." } }));
  await expect(bell(page)).toHaveAccessibleName("Notifications, 1 unread");
  const all = ok(await agent.api.GET("/api/notifications"));
  expect(all.items.map(({ type }) => type)).toEqual(["message_received"]);

  await page.getByRole("region", { name: "Language and appearance" }).getByText("Deutsch").click();
  await expect(bell(page)).toHaveAccessibleName("Mitteilungen, 1 ungelesen");
  await expect.poll(async () => ok(await agent.api.GET("/api/me")).locale).toBe("de");
  expect(ok(await agent.api.GET("/api/notifications")).items[0]?.title).toMatch(/hat auf TKT-\S+ geantwortet/);
});

story("on a phone they have the whole screen", async ({ desk, visit }) => {
  const { department, agent, customer } = await people(desk);
  const id = await desk.ticket(customer, department, "A door that will not close");
  ok(await agent.api.POST("/api/tickets/{id}/messages", { params: { path: { id } }, body: { body: "Which door?" } }));
  const phone = await visit(customer, PHONE);
  await expect(bell(phone)).toHaveAccessibleName("Notifications, 1 unread");
  await bell(phone).click();
  const sheet = phone.getByRole("dialog", { name: "Notifications" });
  await expect(sheet.getByText("Which door?")).toBeVisible();
  await expect.poll(async () => (await sheet.boundingBox())?.height).toBe(844);
  await expectNoSideScroll(phone);
  await expectAccessible(phone);
  await sheet.getByRole("link", { name: /Ada Agent replied/ }).click();
  await expect(sheet).toBeHidden();
  await expect(phone.getByRole("heading", { name: "A door that will not close" })).toBeVisible();
});

async function people(desk: Desk) {
  const department = await desk.department();
  return { department, agent: await desk.agent([department]), customer: await desk.customer() };
}

function bell(page: Page) {
  return page.getByRole("button", { name: /^(Notifications|Mitteilungen)/ });
}

function list(page: Page) {
  return page.getByRole("list", { name: "Notifications" });
}

async function preference(person: Person, kind: string): Promise<boolean | undefined> {
  const { preferences } = ok(await person.api.GET("/api/me/notification-preferences"));
  return preferences.find((one) => one.kind === kind)?.app;
}
