import { useMutation } from "@tanstack/react-query";
import i18next from "i18next";
import { api, ok } from "~/lib/api/client";
import type { Language } from "~/lib/i18n/language";

export type CodePurpose = "sign_up" | "password_reset";

/** Has a code mailed to the address, in the language of the app. */
export function useRequestCode(purpose: CodePurpose) {
  return useMutation({ mutationFn: (email: string) => ok(api.POST("/api/auth/request-otp", { body: { email, purpose, language: i18next.language as Language } })) });
}
