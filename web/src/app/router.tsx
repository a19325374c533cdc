import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, Outlet, redirect } from "@tanstack/react-router";
import { signInSearch } from "~/features/accounts/sign-in-search";
import { keepingList, ticketSearch } from "~/features/tickets/ticket-search";
import { isStaff } from "~/lib/session/use-me";
import { ErrorPage } from "./error-page";
import { onlyStaff, onlyWhenSignedIn, onlyWhenSignedOut } from "./guards";
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
    customer: screen(() => import("~/features/tickets/my-tickets-page"), "MyTicketsPage", ["tickets"]),
    staff: screen(() => import("~/features/tickets/tickets-page"), "TicketsPage", ["workspace"]),
  }),
});

const newTicketForCustomer = createRoute({
  getParentRoute: () => tickets,
  path: "/new",
  search: { middlewares: [keepingList] },
  beforeLoad: onlyStaff,
  component: screen(() => import("~/features/tickets/new/staff-ticket-page"), "StaffTicketPage", ["workspace"]),
});

const ticket = createRoute({
  getParentRoute: () => tickets,
  path: "/$ticketId",
  search: { middlewares: [keepingList] },
  component: screen(() => import("~/features/tickets/listed-ticket-page"), "ListedTicketPage", ["workspace"]),
});

const routeTree = root.addChildren([signIn, inside.addChildren([home, tickets.addChildren([newTicketForCustomer, ticket])])]);

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
