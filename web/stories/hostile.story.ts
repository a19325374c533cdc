import type { Page } from "@playwright/test";
import { ok } from "./support/desk";
import { expect, story } from "./support/story";
import { composer, conversation, row } from "./support/ticket-screen";

const ELSEWHERE = "evil.example";
const SCRIPT = `<script>document.title = "taken"; alert(1)</script><img src="https://${ELSEWHERE}/s.png" onerror="alert(2)">`;
const NAME = '"><svg onload=alert(3)>Mallory';
const FILE = "<img src=x onerror=alert(4)>.txt";
const MESSAGE = `${SCRIPT}

![a picture](https://${ELSEWHERE}/p.png) [click me](javascript:alert(5)) <https://${ELSEWHERE}/> <iframe src="https://${ELSEWHERE}"></iframe>

<style>* { display: none }</style> the end of it`;

story("what means harm is shown as the words it is made of", async ({ desk, visit }) => {
  const key = await desk.department(`${SCRIPT.slice(0, 40)} desk`);
  const mallory = await desk.customer({ name: NAME, company: SCRIPT.slice(0, 120) });
  const agent = await desk.agent([key], { name: `Ada ${NAME}` });
  const admin = await desk.administrator();
  const file = await upload(mallory.api);
  const subject = `Help ${SCRIPT}`;
  const { id } = ok(await mallory.api.POST("/api/tickets", { body: { subject, description: MESSAGE, department: key, attachments: [file] } }));
  ok(await mallory.api.POST("/api/tickets", { body: { subject: `${subject} again`, description: MESSAGE, department: key } }));

  const page = await visit(agent);
  const harm = watchForHarm(page);
  await page.goto("/tickets?view=all");
  await expect(row(page, `${subject} again`)).toBeVisible();
  await page.goto(`/tickets/${String(id)}?view=all`);
  await expect(conversation(page)).toContainText("the end of it");
  await expect(page.getByRole("button", { name: /^Download .img src=x onerror=alert\(4\).\.txt/ })).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Details" })).toContainText(NAME);
  await expect(page.getByRole("complementary", { name: "Details" })).toContainText(`${subject} again`);
  // A link that would run something leads nowhere.
  expect(await page.locator('[href^="javascript:"]').count()).toBe(0);
  await composer(page, "Public reply").fill(MESSAGE);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("region", { name: "Public reply" })).toContainText("the end of it");

  const customer = await visit(mallory);
  const harmToCustomer = watchForHarm(customer);
  await customer.goto("/");
  await expect(customer.getByRole("link", { name: subject }).first()).toBeVisible();
  await customer.getByRole("link", { name: `${subject} again` }).click();
  await expect(conversation(customer)).toContainText("the end of it");

  const office = await visit(admin);
  const harmToAdmin = watchForHarm(office);
  await office.goto(`/admin/users?search=${encodeURIComponent(mallory.username)}`);
  await expect(office.getByRole("button", { name: NAME, exact: true })).toBeVisible();
  await office.goto("/admin/departments");
  await expect(office.getByText(/<script>.* desk/).first()).toBeVisible();
  await office.goto("/admin/mails");
  await expect(office.getByRole("heading", { name: "Mail", exact: true })).toBeVisible();
  expect([await harm(), await harmToCustomer(), await harmToAdmin()]).toEqual([[], [], []]);

  async function upload(api: typeof mallory.api): Promise<number> {
    const form = new FormData();
    form.append("file", new Blob(["harmless"], { type: "text/plain" }), FILE);
    const { id: fileId } = ok(await api.POST("/api/attachments", { body: form as never, bodySerializer: (body: unknown) => body as FormData }));
    return fileId;
  }
});

/** Dialogs, requests to other hosts, and a title that is not the app's. */
function watchForHarm(page: Page): () => Promise<string[]> {
  const harm: string[] = [];
  const home = new URL(page.url()).host;
  page.on("dialog", (dialog) => {
    harm.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== home) {
      harm.push(request.url());
    }
  });
  return async () => [...harm, ...((await page.title()) === "taken" ? ["a script ran"] : [])];
}
