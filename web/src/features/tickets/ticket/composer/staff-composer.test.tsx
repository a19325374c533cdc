import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { TicketDetail } from "~/lib/api/types";
import { renderWith } from "~/testing/render-with";
import type { TicketOutbox } from "../outbox/use-outbox";
import { StaffComposer } from "./staff-composer";

function composer(id: number, actions: Partial<TicketDetail["actions"]> = {}) {
  const outbox = { items: [], send: vi.fn(), retry: vi.fn(), remove: vi.fn() } satisfies TicketOutbox;
  const ticket = { id, actions: { statuses: ["resolved"], can_reply: true, can_note: true, ...actions } } as unknown as TicketDetail;
  const { unmount } = renderWith(<StaffComposer ticket={ticket} outbox={outbox} area={{ current: null }} />);
  return { outbox, unmount };
}

const area = () => screen.getByRole<HTMLTextAreaElement>("textbox");

it("keeps a draft for each kind of message of each ticket, also over a reload", async () => {
  const user = userEvent.setup();
  const first = composer(1);
  await user.type(area(), "for the customer");
  await user.click(screen.getByRole("radio", { name: "Internal note" }));
  expect(area()).toHaveValue("");
  await user.type(area(), "for us");
  await user.click(screen.getByRole("radio", { name: "Public reply" }));
  expect(area()).toHaveValue("for the customer");
  first.unmount();

  const other = composer(2);
  expect(area()).toHaveValue("");
  other.unmount();

  composer(1);
  expect(area()).toHaveValue("for the customer");
});

it("sends with Ctrl+Enter what was meant for whom it was meant", async () => {
  const user = userEvent.setup();
  const { outbox } = composer(3);
  await user.click(screen.getByRole("radio", { name: "Internal note" }));
  await user.type(area(), "only for us");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(outbox.send).toHaveBeenCalledExactlyOnceWith({ body: "only for us", attachments: [], isInternal: true, thenStatus: undefined });
  expect(area()).toHaveValue("");
});

it("sends nothing that is blank", async () => {
  const user = userEvent.setup();
  const { outbox } = composer(4);
  await user.type(area(), "   ");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await user.click(screen.getByRole("button", { name: "Send reply" }));
  expect(outbox.send).not.toHaveBeenCalled();
});

it("offers only notes on a ticket that takes no replies", () => {
  composer(5, { can_reply: false, statuses: [] });
  expect(screen.queryByRole("radio")).toBeNull();
  expect(screen.getByRole("button", { name: "Add note" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Send and set to …" })).toBeNull();
});
