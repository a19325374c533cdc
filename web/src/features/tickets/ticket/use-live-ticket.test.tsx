import { act, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { Message } from "~/lib/api/types";
import type { EventType, ServerEvent } from "~/lib/live/events";
import { renderWith } from "~/testing/render-with";
import { MessageCard } from "./timeline/message-card";
import { useLiveTicket } from "./use-live-ticket";

const { listeners } = vi.hoisted(() => ({ listeners: new Set<(event: unknown) => void>() }));

vi.mock("~/lib/live/live", () => ({
  onLiveEvent: (types: readonly EventType[], handle: (event: ServerEvent) => void) => {
    const listener = (event: unknown) => types.includes((event as ServerEvent).type) && handle(event as ServerEvent);
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
}));
vi.mock("~/lib/live/use-room", () => ({ useRoom: () => ({ viewers: [], typing: [] }) }));

const MESSAGE: Message = {
  id: 9, ticket_id: 1, author: { id: 4, username: "ava", name: "Ava" }, author_kind: "agent", body: "Restart it.", is_internal: false, is_ai: true,
  channel: "web", created_at: "2026-03-05T14:00:00Z", attachments: [], client_id: null, feedback: null,
};

const onEntry = vi.fn();

function Ticket() {
  useLiveTicket(1, 2, onEntry);
  return <MessageCard message={MESSAGE} />;
}

function tell(helpful: boolean, seq: number) {
  act(() => listeners.forEach((listener) => listener({ type: "ticket.updated", ticket_id: 1, seq, at: "2026-03-05T14:05:00Z", actor: null, actor_kind: "customer", is_internal: false, data: { message_id: 9, helpful } })));
}

it("shows staff at once what the customer says of an AI message, and tells of it nowhere else", async () => {
  renderWith(<Ticket />);
  expect(screen.queryByText("The customer found this helpful")).not.toBeInTheDocument();
  tell(true, 3);
  expect(await screen.findByText("The customer found this helpful")).toBeInTheDocument();
  tell(false, 4);
  expect(await screen.findByText("The customer found this not helpful")).toBeInTheDocument();
  expect(onEntry).not.toHaveBeenCalled();
});
