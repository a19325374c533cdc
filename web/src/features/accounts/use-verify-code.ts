import { useMutation } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { CodePurpose } from "./use-request-code";

/** Trades the code for a proof that one reads mail at the address. */
export function useVerifyCode(purpose: CodePurpose, email: string) {
  return useMutation({ mutationFn: (code: string) => ok(api.POST("/api/auth/verify-otp", { body: { email, code, purpose } })) });
}
