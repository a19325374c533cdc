import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { notifyProblem } from "~/ui/toasts";
import { showChange } from "./cached-lists";
import { NOTIFICATIONS } from "./notification";

/** Marks all as read: at once, taken back if the server says no. */
export function useMarkAllRead() {
  const queries = useQueryClient();
  const mark = useMutation({
    mutationFn: () => ok(api.PUT("/api/notifications/mark-all-read")),
    onMutate: () => showChange(queries, (one) => ({ ...one, read: true }), () => 0),
    onError: (error, _, takeBack) => {
      takeBack?.();
      notifyProblem(error, { onRetry: () => mark.mutate() });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [NOTIFICATIONS] }),
  });
  return mark;
}
