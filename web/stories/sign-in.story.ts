import { expectAccessible } from "./support/accessible";
import { PASSWORD } from "./support/desk";
import { expect, story } from "./support/story";

story("an agent signs in and gets to where they wanted", async ({ desk, visit }) => {
  const agent = await desk.agent([await desk.department()]);
  const page = await visit(null);
  await page.goto("/tickets?search=vpn");
  await expect(page).toHaveURL(/sign-in/);
  await expectAccessible(page);

  await page.getByLabel("Username or e-mail").fill(agent.username);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page).toHaveURL(/tickets\?.*search=vpn/);
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
});
