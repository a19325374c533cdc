import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { type Command, commands } from "~/lib/shortcuts/commands";
import { renderWith } from "~/testing/render-with";
import { CommandPalette } from "./command-palette";

const taken: (() => void)[] = [];
const offer = (command: Command) => taken.push(commands.add(command));

afterEach(() => taken.splice(0).forEach((take) => take()));

it("offers what can be done with what is open first, and one's account last", async () => {
  offer({ id: "out", label: "Sign out", group: "Account", run: vi.fn() });
  offer({ id: "go", label: "Users", group: "Go to", run: vi.fn() });
  offer({ id: "reply", label: "Reply", group: "Open ticket", scope: "item", run: vi.fn() });
  renderWith(<CommandPalette wanted={1} />);
  const found = await screen.findAllByRole("button");
  expect(found.map((button) => button.textContent)).toEqual(["Reply", "Users", "Sign out"]);
});

it("gives the focus back before it does what was chosen, which may take it", async () => {
  const user = userEvent.setup();
  render(<button type="button">before</button>);
  screen.getByRole("button", { name: "before" }).focus();
  const focused: (string | null | undefined)[] = [];
  offer({ id: "reply", label: "Reply", group: "Open ticket", run: () => focused.push(document.activeElement?.textContent) });
  renderWith(<CommandPalette wanted={2} />);
  await user.click(await screen.findByRole("button", { name: "Reply" }));
  await waitFor(() => expect(focused).toEqual(["before"]));
});
