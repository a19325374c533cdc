import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, Outlet, redirect } from "@tanstack/react-router";
import { signInSearch } from "~/features/accounts/sign-in-search";
import { articleSearch, newArticleSearch } from "~/features/knowledge/article-search";
import { helpSearch } from "~/features/knowledge/help-search";
import { myTicketsSearch } from "~/features/tickets/my-tickets-search";
import { newTicketSearch } from "~/features/tickets/new-ticket-search";
import { userSearch } from "~/features/accounts/users/user-search";
import { mailSearch } from "~/features/mail/mail-search";
import { templateSearch } from "~/features/mail/templates/template-search";
import { misuseSearch } from "~/features/moderation/misuse-search";
import { importSearch } from "~/features/tickets/imports/import-search";
import { keepingList, ticketSearch } from "~/features/tickets/ticket-search";
import { isStaff } from "~/lib/session/use-me";
import { ErrorPage } from "./error-page";
import { onlyAdmins, onlyStaff, onlyWhenSignedIn, onlyWhenSignedOut, whoeverIsHere } from "./guards";
import { NotFoundPage } from "./not-found-page";
import { byRole, screen } from "./screens";
import { HelpShell } from "./shells/help-shell";
import { Shell } from "./shells/shell";

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: signInSearch,
  beforeLoad: ({ search }) => onlyWhenSignedOut(search.back),
  component: screen(() => import("~/features/accounts/sign-in-page"), "SignInPage", ["accounts"]),
});

/** What anyone may read, signed in or not. */
const help = createRoute({
  getParentRoute: () => root,
  path: "/help",
  beforeLoad: ({ context }) => whoeverIsHere(context.queries),
  component: HelpShell,
});

const helpHome = createRoute({
  getParentRoute: () => help,
  path: "/",
  validateSearch: helpSearch,
  component: screen(() => import("~/features/knowledge/help-page"), "HelpPage", ["help"]),
});

const helpArticle = createRoute({
  getParentRoute: () => help,
  path: "/$slug",
  component: screen(() => import("~/features/knowledge/help-article-page"), "HelpArticlePage", ["help"]),
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
  validateSearch: myTicketsSearch,
  component: screen(() => import("~/features/tickets/my-tickets-page"), "MyTicketsPage", ["my-tickets", "bot"]),
});

const newTicket = createRoute({
  getParentRoute: () => inside,
  path: "/new",
  validateSearch: newTicketSearch,
  component: screen(() => import("~/features/tickets/new-ticket-page"), "NewTicketPage", ["new-ticket", "attachment-picker", "files"]),
});

const profile = createRoute({
  getParentRoute: () => inside,
  path: "/profile",
  component: screen(() => import("~/features/accounts/profile-page"), "ProfilePage", ["profile", "accounts", "notifications"]),
});

const tickets = createRoute({
  getParentRoute: () => inside,
  path: "/tickets",
  validateSearch: ticketSearch,
  ...byRole({
    customer: Outlet,
    staff: screen(() => import("~/features/tickets/tickets-page"), "TicketsPage", ["workspace"]),
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

const newTicketForCustomer = createRoute({
  getParentRoute: () => tickets,
  path: "/new",
  search: { middlewares: [keepingList] },
  beforeLoad: onlyStaff,
  component: screen(() => import("~/features/tickets/new/staff-ticket-page"), "StaffTicketPage", ["workspace", "new-ticket", "attachment-picker", "files"]),
});

const ticket = createRoute({
  getParentRoute: () => tickets,
  path: "/$ticketId",
  search: { middlewares: [keepingList] },
  ...byRole({
    customer: screen(() => import("~/features/tickets/ticket/customer/customer-ticket-page"), "CustomerTicketPage", ["ticket", "files"]),
    staff: screen(() => import("~/features/tickets/ticket/ticket-route"), "TicketRoute", ["ticket", "files", "ai-panel"]),
  }),
});

const knowledge = createRoute({ getParentRoute: () => inside, path: "/knowledge", beforeLoad: onlyStaff });

const articles = createRoute({
  getParentRoute: () => knowledge,
  path: "/",
  validateSearch: articleSearch,
  component: screen(() => import("~/features/knowledge/articles-page"), "ArticlesPage", ["knowledge"]),
});

const newArticle = createRoute({
  getParentRoute: () => knowledge,
  path: "/new",
  validateSearch: newArticleSearch,
  component: screen(() => import("~/features/knowledge/article-editor-page"), "NewArticlePage", ["knowledge"]),
});

const unanswered = createRoute({
  getParentRoute: () => knowledge,
  path: "/unanswered",
  component: screen(() => import("~/features/assist/unanswered-page"), "UnansweredPage", ["knowledge"]),
});

const article = createRoute({
  getParentRoute: () => knowledge,
  path: "/$articleId",
  component: screen(() => import("~/features/knowledge/article-page"), "ArticlePage", ["knowledge"]),
});

const editArticle = createRoute({
  getParentRoute: () => knowledge,
  path: "/$articleId/edit",
  component: screen(() => import("~/features/knowledge/article-editor-page"), "EditArticlePage", ["knowledge"]),
});

const admin = createRoute({ getParentRoute: () => inside, path: "/admin", beforeLoad: onlyAdmins });

const adminHome = createRoute({
  getParentRoute: () => admin,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/admin/users", replace: true });
  },
});

const adminUsers = createRoute({
  getParentRoute: () => admin,
  path: "/users",
  validateSearch: userSearch,
  component: screen(() => import("~/features/accounts/users/users-page"), "UsersPage", ["users", "accounts"]),
});

const adminDepartments = createRoute({
  getParentRoute: () => admin,
  path: "/departments",
  component: screen(() => import("~/features/accounts/departments/departments-page"), "DepartmentsPage", ["departments"]),
});

const adminCategories = createRoute({
  getParentRoute: () => admin,
  path: "/categories",
  component: screen(() => import("~/features/tickets/categories/categories-page"), "CategoriesPage", ["categories"]),
});

const adminImports = createRoute({
  getParentRoute: () => admin,
  path: "/imports",
  validateSearch: importSearch,
  component: screen(() => import("~/features/tickets/imports/imports-page"), "ImportsPage", ["imports"]),
});

const adminMails = createRoute({
  getParentRoute: () => admin,
  path: "/mails",
  validateSearch: mailSearch,
  component: screen(() => import("~/features/mail/mails-page"), "MailsPage", ["mail"]),
});

const adminMailTemplates = createRoute({
  getParentRoute: () => admin,
  path: "/mail-templates",
  validateSearch: templateSearch,
  component: screen(() => import("~/features/mail/templates/templates-page"), "TemplatesPage", ["mail"]),
});

const adminMisuse = createRoute({
  getParentRoute: () => admin,
  path: "/misuse",
  validateSearch: misuseSearch,
  component: screen(() => import("~/features/moderation/misuse-page"), "MisusePage", ["moderation"]),
});

const adminTriage = createRoute({
  getParentRoute: () => admin,
  path: "/triage",
  component: screen(() => import("~/features/assist/triage/triage-page"), "TriagePage", ["triage", "ai-panel"]),
});

const adminAi = createRoute({
  getParentRoute: () => admin,
  path: "/ai",
  component: screen(() => import("~/features/assist/provider/ai-settings-page"), "AiSettingsPage", ["ai-settings"]),
});

const adminSettings = createRoute({
  getParentRoute: () => admin,
  path: "/settings",
  component: screen(() => import("~/features/settings/settings-page"), "SettingsPage", ["settings", "mail"]),
});

const adminSystem = createRoute({
  getParentRoute: () => admin,
  path: "/system",
  component: screen(() => import("~/features/system/system-page"), "SystemPage", ["system"]),
});

const adminPages = [adminHome, adminUsers, adminDepartments, adminCategories, adminImports, adminMails, adminMailTemplates, adminMisuse, adminTriage, adminAi, adminSettings, adminSystem] as const;

/** An address that leads nowhere still has the shell around it. */
const nowhere = createRoute({ getParentRoute: () => inside, path: "$", component: NotFoundPage });

const knowledgePages = [articles, newArticle, unanswered, article, editArticle] as const;

const insidePages = [
  home,
  newTicket,
  profile,
  tickets.addChildren([noTicket, newTicketForCustomer, ticket]),
  knowledge.addChildren(knowledgePages),
  admin.addChildren(adminPages),
  nowhere,
] as const;

const routeTree = root.addChildren([signIn, help.addChildren([helpHome, helpArticle]), inside.addChildren(insidePages)]);

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
