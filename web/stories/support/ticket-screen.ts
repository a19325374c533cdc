import { expect, type Locator, type Page } from "@playwright/test";

/** Where messages are written: a customer's, an agent's reply, or an agent's note. */
export function composer(page: Page, name: "Your message" | "Public reply" | "Internal note"): Locator {
  return page.getByRole("textbox", { name });
}

/** What has been said so far, in the order of the screen. */
export function conversation(page: Page): Locator {
  return page.getByRole("article");
}

/** Writes and sends it as one would; it is on one's own screen then. */
export async function say(page: Page, name: "Your message" | "Public reply" | "Internal note", words: string): Promise<void> {
  await composer(page, name).fill(words);
  await composer(page, name).press("ControlOrMeta+Enter");
  await expect(conversation(page).filter({ hasText: words })).toHaveCount(1);
}

/** The row of a ticket in the list of the staff. */
export function row(page: Page, subject: string): Locator {
  return page.getByRole("row").filter({ hasText: subject });
}

/** The switch in the top bar. */
export async function becomeAvailable(page: Page): Promise<void> {
  await page.getByRole("switch", { name: "Away" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("switch", { name: "Available" })).toBeChecked();
}
