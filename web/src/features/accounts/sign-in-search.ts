/** What the address of the sign-in page says. */
export interface SignInSearch {
  /** Where one was, and goes again afterwards. */
  back?: string;
  /** How signing in by a provider failed. */
  error?: "refused" | "provider";
}

export function signInSearch({ back, error }: Record<string, unknown>): SignInSearch {
  return {
    ...(typeof back === "string" ? { back } : {}),
    ...(error === "refused" || error === "provider" ? { error } : {}),
  };
}
