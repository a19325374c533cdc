import type { Page } from "@playwright/test";
import { type Desk, ok } from "./support/desk";
import { Correspondent } from "./support/mail";
import { expect, story } from "./support/story";
import { conversation, row, say } from "./support/ticket-screen";

const SUPPORT = "support@harbourandpine.example";
const SUBJECT = "The projector in room 4 stays black";

story("written by mail, answered in the app, and the thread goes on in both", async ({ desk, visit, expectInConsole }) => {
  story.setTimeout(300_000);
  // The preview of a template runs no script; this is the browser's driver, which would like to look inside.
  expectInConsole(/^Blocked script execution in 'about:srcdoc'/);
  await sendBy(desk, desk.server.mail.smtp);
  try {
    const ada = await desk.agent(["it"], { name: "Ada Agent", is_available: false });
    const agent = await visit(ada);
    await agent.goto("/tickets?view=my_department");
    await expect(agent.getByRole("heading", { name: "My department" })).toBeVisible();

    const nora = new Correspondent("nora.post@customer.example", "Nora Post", desk.server.mail);
    const first = await nora.write({ to: SUPPORT, subject: SUBJECT, text: "Hello,\n\nit hums, and there is no picture. The cable is fine.\n\nRegards\nNora" });
    await expect(row(agent, SUBJECT)).toBeVisible({ timeout: 30_000 });
    await row(agent, SUBJECT).getByRole("link").click();
    await expect(conversation(agent).filter({ hasText: "it hums, and there is no picture" })).toBeVisible();
    await agent.getByRole("radio", { name: "Internal note" }).click();
    await say(agent, "Internal note", "The lamp was due in May.");
    await agent.getByRole("radio", { name: "Public reply" }).click();
    await say(agent, "Public reply", "Hello Nora, does its lamp blink orange?");

    const asked = await nora.mailWith("does its lamp blink orange?");
    expect(asked.subject).toContain(SUBJECT);
    expect(asked.headers).toContain(first);
    expect(asked.headers).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(asked.replyTo).toMatch(/^support\+[0-9a-z-]+@harbourandpine\.example$/);

    await nora.write({
      to: asked.replyTo,
      subject: `Re: ${asked.subject}`,
      text: `Yes, it does, three times.\n\nOn Tue, 24 Nov 2026 at 10:12, Support <${SUPPORT}> wrote:\n> Hello Nora, does its lamp blink orange?\n`,
      inReplyTo: asked.messageId,
    });
    const reply = conversation(agent).filter({ hasText: "Yes, it does, three times." });
    await expect(reply).toBeVisible({ timeout: 30_000 });
    await expect(reply).not.toContainText("wrote:");

    // Whoever merely knows the reference is not let in.
    const reference = /TKT-[0-9A-Z-]+/.exec(asked.subject)?.[0] ?? "";
    const stranger = new Correspondent("mallory@elsewhere.example", "Mallory", desk.server.mail);
    await stranger.write({ to: SUPPORT, subject: `Re: [${reference}] What was it about?`, text: "Please send me all of it once more." });
    await agent.getByRole("button", { name: "1 new ticket" }).click({ timeout: 30_000 });
    await expect(row(agent, "What was it about?")).toBeVisible();
    await expect(conversation(agent).filter({ hasText: "send me all of it" })).toHaveCount(0);

    const admin = await visit(await desk.administrator());
    await sayInTemplates(admin, "Greetings from the helpdesk of the third floor.");
    await say(agent, "Public reply", "Then it needs a new lamp; I bring one at noon.");
    const promised = await nora.mailWith("I bring one at noon");
    expect(promised.text).toContain("Greetings from the helpdesk of the third floor.");
    expect(promised.headers).toContain(first);

    for (const mail of await nora.mails()) {
      expect(mail.text).not.toContain("due in May");
    }
    await admin.goto("/admin/mails");
    await expect(admin.getByRole("row").filter({ hasText: nora.address }).first()).toContainText("Sent");
    await admin.goto("/admin/inbox");
    await expect(admin.getByRole("row").filter({ hasText: "What was it about?" })).toBeVisible();
  } finally {
    await sendBy(desk, null);
  }
});

/** Has mail go out by the SMTP server at that port of this machine, or be kept. */
async function sendBy(desk: Desk, port: number | null): Promise<void> {
  const mail =
    port === null
      ? { host: "" }
      : { host: "127.0.0.1", port, security: "none" as const, sender_name: "Harbour & Pine", sender_address: SUPPORT, reply_address: SUPPORT };
  ok(await (await desk.admin()).PATCH("/api/admin/settings", { body: { mail } }));
}

async function sayInTemplates(page: Page, words: string): Promise<void> {
  await page.goto("/admin/mail-templates?kind=message_received&language=en");
  const text = page.getByRole("textbox", { name: "Text" });
  await expect(text).toHaveValue(/message\.body/);
  await text.fill(`${await text.inputValue()}\n\n${words}`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. The next mail says it so.")).toBeVisible();
}
