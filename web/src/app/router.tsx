import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, Outlet, redirect } from "@tanstack/react-router";
import { signInSearch } from "~/features/accounts/sign-in-search";
import { ticketSearch } from "~/features/tickets/ticket-search";
import { isStaff } from "~/lib/session/use-me";
import { ErrorPage } from "./error-page";
import { onlyWhenSignedIn, onlyWhenSignedOut } from "./guards";
import { NotFoundPage } from "./not-found-page";
import { byRole, screen } from "./screens";
import { Shell } from "./shells/shell";

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: signInSearch,
  beforeLoad: ({ search }) => onlyWhenSignedOut(search.back),
  component: screen(() => import("~/features/accounts/sign-in-page"), "SignInPage", ["accounts"]),
});

/** Everything behind the sign-in. Its routes find `me` in their context. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  beforeLoad: ({ context, location }) => onlyWhenSignedIn(context.queries, location.href),
  component: Shell,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: "/",
  beforeLoad: ({ context }) => {
    if (isStaff(context.me)) {
      throw redirect({ to: "/tickets", replace: true });
    }
  },
  component: screen(() => import("~/features/tickets/my-tickets-page"), "MyTicketsPage", ["tickets"]),
});

const tickets = createRoute({
  getParentRoute: () => inside,
  path: "/tickets",
  validateSearch: ticketSearch,
  ...byRole({
    customer: Outlet,
    staff: screen(() => import("~/features/tickets/tickets-page"), "TicketsPage", ["tickets"]),
  }),
});

/** Customers have their list on the start page; staff see theirs beside any ticket. */
const noTicket = createRoute({
  getParentRoute: () => tickets,
  path: "/",
  beforeLoad: ({ context }) => {
    if (!isStaff(context.me)) {
      throw redirect({ to: "/", replace: true });
    }
  },
});

const ticket = createRoute({
  getParentRoute: () => tickets,
  path: "$ticketId",
  ...byRole({
    customer: screen(() => import("~/features/tickets/ticket/customer/customer-ticket-page"), "CustomerTicketPage", ["ticket", "files"]),
    staff: screen(() => import("~/features/tickets/ticket/ticket-route"), "TicketRoute", ["ticket", "files"]),
  }),
});

const routeTree = root.addChildren([signIn, inside.addChildren([home, tickets.addChildren([noTicket, ticket])])]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: "intent",
    // The query cache knows what is fresh.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: ErrorPage,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
