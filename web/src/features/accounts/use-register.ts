import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { keepLanguage } from "~/lib/i18n/language";
import { enter } from "~/lib/session/session";

export interface NewAccount {
  email: string;
  verification_token: string;
  name: string;
  username: string;
  password: string;
}

/** Opens the account and signs in. */
export function useRegister() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (account: NewAccount) => ok(api.POST("/api/auth/register", { body: { ...account, use_cookie: true } })),
    onSuccess: (answer) => {
      // Whoever comes anew is written to in the language in which they came.
      keepLanguage();
      enter(queries, answer);
    },
  });
}
