import { Notifications, notifications as toasts } from "@mantine/notifications";
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from "@tanstack/react-router";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Notification } from "~/lib/api/types";
import type { EventType, ServerEvent } from "~/lib/live/events";
import { aNotification } from "~/testing/a-notification";
import { renderApp } from "~/testing/render-app";
import { NotificationBell } from "./notification-bell";

const { listeners } = vi.hoisted(() => ({ listeners: new Set<(event: unknown) => void>() }));

vi.mock("~/lib/live/live", () => ({
  onLiveEvent: (types: readonly EventType[], handle: (event: ServerEvent) => void) => {
    const listener = (event: unknown) => types.includes((event as ServerEvent).type) && handle(event as ServerEvent);
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
}));

let unread: number;
let items: Notification[];
let asked: string[];
let refuses: boolean;

beforeEach(() => {
  [unread, items, asked, refuses] = [0, [], [], false];
  vi.spyOn(globalThis, "fetch").mockImplementation((request) => {
    const { method, url } = request as Request;
    const { pathname } = new URL(url);
    asked.push(`${method} ${pathname}`);
    if (method !== "GET") {
      unread = pathname.endsWith("/mark-all-read") ? 0 : unread;
      return Promise.resolve(refuses ? Response.json({ status: 403 }, { status: 403 }) : Response.json({}));
    }
    const me = { id: 3, username: "mara", name: "Mara", role: "agent" };
    const answers: Record<string, unknown> = { "/api/me": me, "/api/notifications": { items, next_cursor: null } };
    return Promise.resolve(Response.json(answers[pathname] ?? { unread_count: unread }));
  });
  vi.spyOn(window, "scrollTo").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  // They outlive the page that shows them.
  toasts.clean();
});

async function show(path = "/") {
  const root = createRootRoute({
    component: () => (
      <>
        <NotificationBell />
        <Notifications />
        <Outlet />
      </>
    ),
  });
  const ticket = createRoute({ getParentRoute: () => root, path: "/tickets/$ticketId", component: () => <h1>The ticket</h1> });
  const home = createRoute({ getParentRoute: () => root, path: "/" });
  const router = createRouter({ routeTree: root.addChildren([home, ticket]), history: createMemoryHistory({ initialEntries: [path] }) });
  await renderApp(<RouterProvider router={router as never} />, ["notifications"]);
  // The toasts have come, too, once they listen.
  await waitFor(() => expect(listeners.size).toBe(3));
  return router;
}

function tell(newCount: number, notification: Notification) {
  unread += newCount;
  act(() => listeners.forEach((listener) => listener({ type: "notification.created", unread_count: unread, new_count: newCount, notification })));
}

const bell = () => screen.getByRole("button", { name: /^Notifications/ });

it("says how many are unread and goes with what it is told", async () => {
  unread = 2;
  await show();
  await waitFor(() => expect(bell()).toHaveAccessibleName("Notifications, 2 unread"));
  tell(1, aNotification(9));
  await waitFor(() => expect(bell()).toHaveAccessibleName("Notifications, 3 unread"));
});

it("tells one new thing in a toast that leads to its ticket and marks it read", async () => {
  const router = await show();
  tell(1, aNotification(9));
  const toast = await screen.findByRole("group", { name: "Carl Customer replied" });
  await userEvent.click(within(toast).getByRole("button", { name: /It jams again/ }));
  expect(await screen.findByRole("heading", { name: "The ticket" })).toBeVisible();
  expect(router.state.location.pathname).toBe("/tickets/42");
  expect(asked).toContain("PUT /api/notifications/9/read");
});

it("does not tell what happens on the ticket that one looks at, and takes it for read", async () => {
  await show("/tickets/42");
  tell(1, aNotification(9));
  await waitFor(() => expect(asked).toContain("PUT /api/notifications/9/read"));
  expect(screen.queryByRole("group", { name: "Carl Customer replied" })).toBeNull();
  tell(1, aNotification(10, {}, { ticket_id: 43 }));
  expect(await screen.findByRole("group", { name: "Carl Customer replied" })).toBeVisible();
});

it("tells many as one, which opens the list", async () => {
  items = [aNotification(9)];
  await show();
  tell(12, aNotification(9));
  const toast = await screen.findByRole("group", { name: "12 new notifications" });
  await userEvent.click(within(toast).getByRole("button", { name: "12 new notifications" }));
  expect(await screen.findByRole("list", { name: "Notifications" })).toBeVisible();
});

it("tells nothing in toasts while the list is open, which shows it", async () => {
  items = [aNotification(9)];
  await show();
  tell(1, aNotification(9));
  await screen.findByRole("group", { name: "Carl Customer replied" });
  await userEvent.click(bell());
  await waitFor(() => expect(screen.queryByRole("group", { name: "Carl Customer replied" })).toBeNull());
  tell(5, aNotification(10));
  expect(screen.queryByRole("group", { name: /new notifications/ })).toBeNull();
});

it("keeps the focus in the panel when what had it goes", async () => {
  [unread, items] = [2, [aNotification(9), aNotification(8, {}, { excerpt: "Still" })]];
  await show();
  await userEvent.click(bell());
  const remove = () => screen.getAllByRole("button", { name: "Delete: Carl Customer replied" });
  await screen.findByRole("list", { name: "Notifications" });
  items = [aNotification(8, {}, { excerpt: "Still" })];
  await userEvent.click(within(screen.getByRole("link", { name: /It jams again/ }).closest("li") ?? document.body).getByRole("button", { name: /^Delete/ }));
  await waitFor(() => expect(remove()).toHaveLength(1));
  expect(screen.getByRole("link", { name: /Still/ })).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "Mark all as read" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "Mark all as read" })).toHaveAttribute("aria-disabled", "true"));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("list", { name: "Notifications" })).toBeNull());
});

it("shows one as unread again when the server does not take it for read", async () => {
  [unread, items, refuses] = [1, [aNotification(9)], true];
  await show();
  await userEvent.click(bell());
  await userEvent.click(await screen.findByRole("button", { name: "Mark as read: Carl Customer replied" }));
  expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
  expect(bell()).toHaveAccessibleName("Notifications, 1 unread");
  expect(screen.getByRole("button", { name: "Mark as read: Carl Customer replied" })).toBeVisible();
});
