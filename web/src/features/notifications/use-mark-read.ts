import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { Notification } from "~/lib/api/types";
import { notifyProblem } from "~/ui/toasts";
import { showChange } from "./cached-lists";
import { NOTIFICATIONS } from "./notification";

/** Marks one as read: at once, taken back if the server says no. */
export function useMarkRead() {
  const queries = useQueryClient();
  const mark = useMutation({
    mutationFn: ({ id }: Notification) => ok(api.PUT("/api/notifications/{id}/read", { params: { path: { id } } })),
    onMutate: ({ id, read }) => showChange(queries, (one) => (one.id === id ? { ...one, read: true } : one), (now) => (read ? now : now - 1)),
    onError: (error, notification, takeBack) => {
      takeBack?.();
      notifyProblem(error, { onRetry: () => mark.mutate(notification) });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [NOTIFICATIONS] }),
  });
  return mark;
}
