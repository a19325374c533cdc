import { useMutation } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** Gives a user a random password, which is answered this once, and ends all of that user's sessions. */
export function useResetUserPassword() {
  return useMutation({
    mutationFn: (id: number) => ok(api.POST("/api/admin/users/{id}/reset-password", { params: { path: { id } }, body: {} })),
  });
}
