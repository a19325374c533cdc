const KEPT = "switchboard.return-address";

/** Where one goes after signing in: an address of this app, never of another site. */
export function returnAddress(back: string | undefined): string {
  if (!back?.startsWith("/") || back.startsWith("/sign-in")) {
    return "/";
  }
  const url = new URL(back, location.origin);
  return url.origin === location.origin ? url.pathname + url.search + url.hash : "/";
}

/** Keeps it over a visit to an identity provider, who always leads back to the start page. */
export function keepReturnAddress(back: string | undefined): void {
  sessionStorage.setItem(KEPT, returnAddress(back));
}

/** What was kept, once. */
export function takeReturnAddress(): string | null {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  return kept === "/" ? null : kept;
}
