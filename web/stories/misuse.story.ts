import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { ok } from "./support/desk";
import { overhear } from "./support/overheard";
import { expectNoSideScroll, PHONE } from "./support/phone";
import { expect, story } from "./support/story";
import { conversation, say } from "./support/ticket-screen";

const THREAT = "I know where you live and I will kill you, you bastard.";

/** Looked at in light and in dark. */
story.describe.configure({ timeout: 120_000 });

story("a threat is seen at once by admins and by nobody else, and what is none goes its way", async ({ desk, visit }) => {
  const department = await desk.department();
  const angry = await desk.customer({ name: "Theo Threat" });
  const id = await desk.ticket(angry, department, "My parcel");
  const misread = await desk.customer({ name: "Mia Misread" });
  const admin = await visit(await desk.administrator());
  await admin.goto("/admin/misuse?tab=flagged");
  await expect(admin.getByRole("heading", { name: "Misuse" })).toBeVisible();

  const other = ok(await misread.api.POST("/api/tickets", { body: { subject: "My knife set", description: "I will kill you with this knife.", department } })).id;
  const customer = await visit(angry);
  const heard = overhear(customer);
  await customer.goto(`/tickets/${String(id)}`);
  await say(customer, "Your message", THREAT);

  const threat = flagged(admin, "Message of Theo Threat");
  await expect(threat).toBeVisible();
  await expect(admin.getByRole("link", { name: /^Misuse/ })).toContainText("to look at");
  await expect(admin.getByText(THREAT)).toBeHidden();
  await threat.getByRole("button", { name: "Show the words" }).click();
  await expect(threat.getByText(THREAT)).toBeVisible();
  await expectAccessible(admin);
  await threat.getByRole("button", { name: "It is misuse" }).click();
  await expect(threat).toBeHidden();

  const harmless = flagged(admin, "Ticket of Mia Misread");
  await harmless.getByRole("button", { name: "Not misuse" }).click();
  await expect(harmless).toBeHidden();
  const cleared = ok(await (await desk.admin()).GET("/api/tickets/{id}", { params: { path: { id: other } } }));
  expect([cleared.misuse_flag, cleared.department]).toEqual([false, department]);

  await expect(conversation(customer).filter({ hasText: THREAT })).toHaveCount(1);
  expect(await heard.everything()).not.toMatch(/"misuse_flag":\s*true|misuse\.detected/);
});

story("misuse is looked for, found, and reviewed, also on the phone", async ({ desk, visit }) => {
  const department = await desk.department();
  const busy = await desk.customer({ name: "Rita Repeat" });
  for (let count = 0; count < 3; count++) {
    await desk.ticket(busy, department, "Give me my money back");
  }
  const admin = await desk.administrator();
  const page = await visit(admin);
  await page.goto("/admin/misuse");
  await page.getByRole("button", { name: "Run now" }).click();
  await expect(page.getByText(/customers? looked at and .*new reports?/).first()).toBeVisible();

  const report = page.getByRole("article", { name: "Report about Rita Repeat" });
  await expect(report).toContainText("Same titles");
  await expect(report.getByRole("list", { name: "Tickets" }).getByRole("link")).toHaveCount(3);
  await expectAccessible(page);
  const phone = await visit(admin, PHONE);
  await phone.goto("/admin/misuse");
  await expect(phone.getByRole("article", { name: "Report about Rita Repeat" })).toBeVisible();
  await expectNoSideScroll(phone);

  await report.getByRole("button", { name: "Mark reviewed …" }).click();
  await page.getByRole("textbox", { name: "Note" }).fill("She pressed the button three times.");
  await page.getByRole("button", { name: "Mark reviewed", exact: true }).click();
  await expect(report).toContainText("Reviewed");
  await expect(report).toContainText("She pressed the button three times.");
  await expect(phone.getByRole("article", { name: "Report about Rita Repeat" })).toContainText("Reviewed");
});

function flagged(page: Page, whose: string) {
  return page.getByRole("article").filter({ hasText: whose });
}
