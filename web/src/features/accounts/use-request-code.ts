import { useMutation } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

export type CodePurpose = "sign_up" | "password_reset";

/** Has a code mailed to the address. */
export function useRequestCode(purpose: CodePurpose) {
  return useMutation({ mutationFn: (email: string) => ok(api.POST("/api/auth/request-otp", { body: { email, purpose } })) });
}
