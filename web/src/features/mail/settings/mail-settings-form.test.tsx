import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { renderWith } from "~/testing/render-with";
import type { MailSettings } from "./mail-change";
import { MailSettingsForm } from "./mail-settings-form";

const SETTINGS: MailSettings = {
  host: "smtp.example.com", port: 587, security: "starttls", username: "desk", has_password: true, sender_name: "Desk", sender_address: "desk@example.com", reply_address: "",
  max_connections: 4, language: "en",
};

it("tells when the kept password would be gone, and tests only what is saved", async () => {
  renderWith(<MailSettingsForm settings={SETTINGS} onDirty={() => undefined} />);
  expect(screen.getByText("One is kept. Leave it empty to keep it.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Test connection" })).toBeEnabled();
  await userEvent.type(screen.getByLabelText("SMTP server"), "x");
  expect(screen.getByText("For another server or account it must be given anew.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Test connection" })).toBeDisabled();
});

it("wants to know who mail is from before it takes a server", async () => {
  renderWith(<MailSettingsForm settings={{ ...SETTINGS, sender_address: "" }} onDirty={() => undefined} />);
  await userEvent.type(screen.getByLabelText("Sender"), "!");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("A server needs to know who mail is from")).toBeInTheDocument();
});
