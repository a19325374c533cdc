import { useMutation } from "@tanstack/react-query";
import { api } from "~/lib/api/client";

export interface NewPassword {
  email: string;
  verification_token: string;
  password: string;
}

export function useResetPassword() {
  return useMutation({ mutationFn: (body: NewPassword) => api.POST("/api/auth/reset-password", { body }) });
}
