import type { QueryClient } from "@tanstack/react-query";
import { tokens } from "~/lib/api/tokens-of-this-tab";
import { drafts } from "~/lib/drafts/drafts";
import { returnAddress } from "~/lib/session/return-address";
import type { AppRouter } from "./router";

const SIGN_IN = "/sign-in";
/** What strangers read too: nobody is led away from it. */
const HELP = "/help";

/** Leads to the sign-in page and back, whatever tab the session began or ended in. */
export function watchSession(router: AppRouter, queries: QueryClient): void {
  let userId: string | null = null;
  let wasIn = false;

  const leave = async (back: string | undefined) => {
    await router.navigate({ to: SIGN_IN, search: back === undefined || back === "/" ? {} : { back }, replace: back !== undefined });
    queries.clear();
  };

  tokens.onChange((change, token) => {
    const { pathname, href, search } = router.state.location;
    const outside = pathname === SIGN_IN;
    if (!token) {
      userId = null;
      if (pathname === HELP || pathname.startsWith(`${HELP}/`)) {
        if (wasIn) {
          wasIn = false;
          queries.clear();
          void router.invalidate();
        }
      } else if (!outside && router.state.matches.length > 0) {
        void leave(change === "expired" ? href : undefined);
      } else if (outside && wasIn && change === "signed-out" && search.back !== undefined) {
        // The end of the session was noticed before it was told that it was meant: nobody asked to come back.
        void leave(undefined);
      }
      return;
    }
    drafts.keepOnlyOf(token.userId);
    if (userId !== null && userId !== token.userId) {
      // Someone else signed in, in another tab: nothing of what is on this page is theirs.
      location.assign("/");
      return;
    }
    userId = token.userId;
    wasIn = true;
    if (outside && change === "signed-in") {
      void router.navigate({ href: returnAddress(search.back), replace: true });
    }
  });
}
