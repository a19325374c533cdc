import type { Page } from "@playwright/test";
import { type Desk, PASSWORD } from "./support/desk";
import { overhear } from "./support/overheard";
import { expect, story } from "./support/story";
import { becomeAvailable, composer, conversation, row, say } from "./support/ticket-screen";

const SUBJECT = "The label printer prints upside down";
const NOTE = "He said the same in March, look at the roller first.";

story("from signing up to an answer, live on both sides, and notes stay among colleagues", async ({ desk, visit }) => {
  const department = await desk.department();
  const colleague = await desk.agent([department], { name: "Bea Colleague", is_available: false });
  const ada = await desk.agent([department], { name: "Ada Agent", is_available: false });

  const agent = await visit(ada);
  await becomeAvailable(agent);
  const other = await visit(colleague);
  await other.goto("/tickets?view=my_department");
  await expect(other.getByRole("heading", { name: "My department" })).toBeVisible();

  const customer = await visit(null);
  const heard = overhear(customer);
  await signUp(customer, desk, "nina.novak@example.org");
  await raise(customer, department);

  // No reload: the ticket comes to the one it was given to, and to the colleague's list.
  await expect(row(agent, SUBJECT)).toBeVisible();
  await expect(row(other, SUBJECT).getByRole("button", { name: "Assignee: Ada Agent" })).toBeVisible();
  await row(agent, SUBJECT).getByRole("link").click();
  await row(other, SUBJECT).getByRole("link").click();
  await expect(customer.getByText("Ada Agent takes care of it")).toBeVisible();

  await composer(agent, "Public reply").pressSequentially("Hello Nina");
  await expect(customer.getByText(/is writing …/)).toBeVisible();
  await say(agent, "Public reply", "Hello Nina, since when?");
  await expect(conversation(customer).filter({ hasText: "Hello Nina, since when?" })).toBeVisible();
  await expect(customer.getByText(/is writing …/)).toBeHidden();

  await composer(customer, "Your message").pressSequentially("Since");
  await expect(agent.getByText("Nina Novak is writing …")).toBeVisible();
  await say(customer, "Your message", "Since this morning, every label.");
  await expect(conversation(agent).filter({ hasText: "Since this morning" })).toBeVisible();

  await agent.getByRole("radio", { name: "Internal note" }).click();
  await say(agent, "Internal note", NOTE);
  await expect(other.getByRole("article", { name: "Internal note by Ada Agent" })).toContainText(NOTE);

  await chooseStatus(agent, "Waiting on customer");
  await expect(customer.getByRole("main").getByText("Waiting for you", { exact: true })).toBeVisible();
  await expect(row(other, SUBJECT).getByRole("button", { name: "Status: Waiting on customer" })).toBeVisible();

  await agent.getByRole("button", { name: /^Assignee: / }).last().click();
  await agent.getByRole("option", { name: /Bea Colleague/ }).click();
  await expect(customer.getByText("Bea Colleague takes care of it")).toBeVisible();
  await expect(row(other, SUBJECT).getByRole("button", { name: "Assignee: Bea Colleague" })).toBeVisible();

  // What the customer is told last comes after all that happened before it.
  await say(other, "Public reply", "I take it from here.");
  await expect(conversation(customer).filter({ hasText: "I take it from here." })).toBeVisible();
  expect(await customer.content()).not.toContain("in March");
  const everything = await heard.everything();
  expect(everything).toContain("I take it from here.");
  expect(everything).not.toContain("in March");
});

async function signUp(page: Page, desk: Desk, email: string): Promise<void> {
  await page.getByRole("tab", { name: "Create account" }).click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send code" }).click();
  await expect(page.getByLabel("Digit 1 of 6")).toBeFocused();
  await expect(() => desk.code(email)).toPass();
  await page.keyboard.type(await desk.code(email));
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Nina Novak");
  await expect(page.getByLabel("Username")).toHaveValue("nina.novak");
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: /Nina Novak/ })).toBeVisible();
}

async function raise(page: Page, department: string): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: "New ticket" }).click();
  await page.getByLabel("Subject").fill(SUBJECT);
  await page.getByLabel("Description").fill("It prints all labels **upside down**.");
  await page.getByLabel("Department").selectOption(department);
  await page.getByRole("button", { name: "Send ticket" }).click();
  await expect(page.getByRole("heading", { name: SUBJECT })).toBeVisible();
}

async function chooseStatus(page: Page, status: string): Promise<void> {
  await page.getByRole("region", { name: "Ticket", exact: true }).getByRole("button", { name: /^Status: / }).click();
  await page.getByRole("menuitem", { name: status }).click();
}
