import type { QueryClient } from "@tanstack/react-query";
import { notFound, redirect } from "@tanstack/react-router";
import { Problem } from "~/lib/api/problem";
import type { User } from "~/lib/api/types";
import { returnAddress, takeReturnAddress } from "~/lib/session/return-address";
import { isSignedIn } from "~/lib/session/session";
import { meQuery } from "~/lib/session/use-me";

export async function onlyWhenSignedIn(queries: QueryClient, here: string): Promise<{ me: User }> {
  if (!(await isSignedIn())) {
    throw toSignIn(here);
  }
  const wanted = here === "/" ? takeReturnAddress() : null;
  if (wanted !== null) {
    throw redirect({ href: wanted, replace: true });
  }
  try {
    return { me: await queries.query({ ...meQuery, staleTime: "static" }) };
  } catch (error) {
    throw error instanceof Problem && error.status === 401 ? toSignIn(here) : error;
  }
}

/** For pages that anyone may read: who does, or null. When the server cannot be asked, it is taken for a stranger. */
export async function whoeverIsHere(queries: QueryClient): Promise<{ me: User | null }> {
  try {
    return { me: (await isSignedIn()) ? await queries.query({ ...meQuery, staleTime: "static" }) : null };
  } catch (error) {
    if (error instanceof Problem) {
      return { me: null };
    }
    throw error;
  }
}

function toSignIn(here: string) {
  return redirect({ to: "/sign-in", search: here === "/" ? {} : { back: here }, replace: true });
}

/** A page for signing in leads on those who are. When the server cannot be asked, it is shown and says so. */
export async function onlyWhenSignedOut(back: string | undefined): Promise<void> {
  const signedIn = await isSignedIn().catch(() => false);
  if (signedIn) {
    throw redirect({ href: returnAddress(back), replace: true });
  }
}

/** For routes of admins: to others they are not there. */
export function onlyAdmins({ context }: { context: { me: User } }): void {
  if (context.me.role !== "admin") {
    throw notFound();
  }
}

/** For routes of agents and admins. */
export function onlyStaff({ context }: { context: { me: User } }): void {
  if (context.me.role === "customer") {
    throw notFound();
  }
}
