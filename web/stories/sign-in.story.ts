import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const PASSWORD = "switchboard-demo";

test("an agent signs in and gets to where they wanted", async ({ page }) => {
  await page.goto("/tickets?search=vpn");
  await expect(page).toHaveURL(/sign-in/);
  const serious = (await new AxeBuilder({ page }).analyze()).violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);

  await page.getByLabel("Username or e-mail").fill("mara");
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page).toHaveURL(/tickets\?search=vpn/);
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
});
