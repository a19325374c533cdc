import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { enter } from "~/lib/session/session";

export interface Credentials {
  username: string;
  password: string;
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => ok(api.POST("/api/auth/login", { body: { ...credentials, use_cookie: true } })),
    onSuccess: (answer) => enter(queries, answer),
  });
}
