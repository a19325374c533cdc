import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { useLiveEvent } from "~/lib/live/use-live-event";
import { meQuery, useMe } from "~/lib/session/use-me";
import { notifyProblem } from "~/ui/toasts";

/** Whether one takes new tickets. Shown at once, taken back if the server says no. */
export function useAvailability() {
  const me = useMe();
  const queries = useQueryClient();
  const show = (isAvailable: boolean) => queries.setQueryData(meQuery.queryKey, (user) => user && { ...user, is_available: isAvailable });
  useLiveEvent("presence.changed", (event) => {
    if (event.ticket_id === undefined && event.user.id === me.id) {
      show(event.is_available);
    }
  });
  const change = useMutation({
    mutationFn: (isAvailable: boolean) => ok(api.PATCH("/api/me/availability", { body: { is_available: isAvailable } })),
    onMutate: show,
    onSuccess: ({ is_available }) => show(is_available),
    onError: (error, wanted) => {
      show(!wanted);
      notifyProblem(error, { onRetry: () => change.mutate(wanted) });
    },
  });
  return { isAvailable: me.is_available, setAvailable: change.mutate };
}
