import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Profiler } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import type { EventType, ServerEvent } from "~/lib/live/events";
import type { TicketSummary } from "~/lib/api/types";
import { aTicket } from "~/testing/a-ticket";
import { renderApp } from "~/testing/render-app";
import { TicketTable } from "./ticket-table";

const { listeners, drawn } = vi.hoisted(() => ({ listeners: new Set<(event: unknown) => void>(), drawn: [] as string[] }));

vi.mock("~/lib/live/live", () => ({
  onLiveEvent: (types: readonly EventType[], handle: (event: ServerEvent) => void) => {
    const listener = (event: unknown) => types.includes((event as ServerEvent).type) && handle(event as ServerEvent);
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
}));

// Every row has one of these and draws it whenever it is drawn itself.
vi.mock("./row-time", () => ({
  RowTime: ({ at }: { at: string }) => (
    <Profiler id={at} onRender={(id) => drawn.push(id)}>
      <time>{at}</time>
    </Profiler>
  ),
}));

const ROWS = 50;
const tickets = Array.from({ length: ROWS }, (_, place) => aTicket(ROWS - place));
const me = { id: 4, username: "mara", name: "Mara", role: "agent", departments: [{ id: 1, key: "it", name: "IT" }] };
const answers: Record<string, unknown> = {
  "/api/me": me,
  "/api/tickets": { items: tickets, next_cursor: null },
  "/api/departments": me.departments,
  "/api/categories": [],
};

beforeEach(() => {
  vi.spyOn(globalThis, "fetch").mockImplementation((request) => Promise.resolve(Response.json(answers[new URL((request as Request).url).pathname])));
  vi.spyOn(window, "scrollTo").mockImplementation(() => undefined);
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
});

async function showTable() {
  const root = createRootRoute({ component: () => <TicketTable title="Open" query={{ status: ["open"] }} onQuery={() => undefined} /> });
  const ticket = createRoute({ getParentRoute: () => root, path: "/tickets/$ticketId" });
  const router = createRouter({ routeTree: root.addChildren([ticket]), history: createMemoryHistory({ initialEntries: ["/"] }) });
  await renderApp(<RouterProvider router={router as never} />, ["workspace"]);
  await screen.findByText("Ticket 50");
  drawn.length = 0;
}

function tell(ticket: TicketSummary, type: EventType = "ticket.updated") {
  act(() => listeners.forEach((listener) => listener({ type, ticket_id: ticket.id, seq: ticket.version, ticket })));
}

it("draws one row of fifty anew when one ticket changes", async () => {
  await showTable();
  tell(aTicket(25, { subject: "Another subject", version: 2 }));
  expect(screen.getByText("Another subject")).toBeInTheDocument();
  expect(drawn).toEqual([aTicket(25).updated_at]);
});

it("draws one row anew when it is selected", async () => {
  await showTable();
  await userEvent.click(screen.getByLabelText("Select TKT-20260301-00000030"));
  expect(screen.getByText("1 selected")).toBeInTheDocument();
  expect(drawn).toEqual([aTicket(30).updated_at]);
});

it("draws no row anew for a ticket that waits, and offers it", async () => {
  await showTable();
  act(() => screen.getByText("Ticket 30").focus());
  tell(aTicket(51), "ticket.created");
  expect(screen.queryByText("Ticket 51")).not.toBeInTheDocument();
  expect(drawn).toEqual([]);
  await userEvent.click(screen.getByText("1 new ticket"));
  expect(screen.getByText("Ticket 51")).toBeInTheDocument();
  expect(drawn).toEqual([aTicket(51).updated_at]);
});

it("keeps a row that does not belong any more, and says so", async () => {
  await showTable();
  tell(aTicket(25, { status: "closed", version: 2 }));
  expect(screen.getByText("Ticket 25").closest('[role="row"]')).toHaveAttribute("data-left");
  expect(screen.getByText("No longer in this view")).toBeInTheDocument();
});

it("shows a new ticket at once when nobody is reading", async () => {
  await showTable();
  tell(aTicket(51), "ticket.created");
  expect(screen.getByText("Ticket 51")).toBeInTheDocument();
});
