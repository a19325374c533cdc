import type { QueryClient } from "@tanstack/react-query";
import { api } from "~/lib/api/client";
import { tokens } from "~/lib/api/tokens-of-this-tab";
import type { User } from "~/lib/api/types";
import { meQuery } from "./use-me";

/** Whether someone is signed in; asks the server if this page does not know yet. Throws a Problem when it cannot be asked. */
export async function isSignedIn(): Promise<boolean> {
  return !tokens.isOut && (tokens.held ?? (await tokens.renew())) !== null;
}

/** Takes what signing in or up answered. Whoever listens to the tokens leads the way from here. */
export function enter(queries: QueryClient, answer: { access: string; user?: User | null }): void {
  if (answer.user) {
    queries.setQueryData(meQuery.queryKey, answer.user);
  }
  tokens.accept(answer.access);
}

/** Ends the session at the server, then in all tabs. Throws a Problem, and leaves all as it was, if the server did not hear it. */
export async function signOut(): Promise<void> {
  await api.POST("/api/auth/logout", {});
  tokens.drop();
}
