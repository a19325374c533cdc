import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { renderWith } from "~/testing/render-with";
import { TemplateEditor } from "./template-editor";
import type { TemplateDetail } from "./use-templates";

const TEMPLATE = { subject: "{{ticket.subject}}", body: "Hello" };
const DETAIL: TemplateDetail = {
  kind: "message_received", language: "en", template: TEMPLATE, is_custom: false, original: TEMPLATE, history: [],
  placeholders: [{ name: "ticket.reference", form: "words" }, { name: "message.body", form: "block" }, { name: "message.is_ai", form: "flag" }],
};

it("puts a placeholder where the cursor is, and blocks into the text only", async () => {
  renderWith(<TemplateEditor kind="message_received" language="en" detail={DETAIL} onDirty={() => undefined} />);
  const subject = screen.getByLabelText<HTMLInputElement>("Subject");
  const body = screen.getByLabelText<HTMLTextAreaElement>("Text");

  fireEvent.focus(subject);
  subject.setSelectionRange(0, 0);
  await userEvent.click(screen.getByRole("button", { name: "ticket.reference" }));
  expect(subject).toHaveValue("{{ticket.reference}}{{ticket.subject}}");

  fireEvent.focus(subject);
  body.setSelectionRange(5, 5);
  await userEvent.click(screen.getByRole("button", { name: "message.body" }));
  expect(body).toHaveValue("Hello{{message.body}}");
  expect(screen.getByRole("button", { name: "Save" })).toBeEnabled();
  expect(screen.queryByRole("button", { name: "Back to the original" })).not.toBeInTheDocument();
});
