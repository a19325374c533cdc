import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { Notification } from "~/lib/api/types";
import { notifyProblem } from "~/ui/toasts";
import { showChange } from "./cached-lists";
import { NOTIFICATIONS } from "./notification";

/** Deletes one: at once, taken back if the server says no. */
export function useDeleteNotification() {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: ({ id }: Notification) => ok(api.DELETE("/api/notifications/{id}", { params: { path: { id } } })),
    onMutate: ({ id, read }) => showChange(queries, (one) => (one.id === id ? null : one), (now) => (read ? now : now - 1)),
    onError: (error, notification, takeBack) => {
      takeBack?.();
      notifyProblem(error, { onRetry: () => remove.mutate(notification) });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [NOTIFICATIONS] }),
  });
  return remove;
}
