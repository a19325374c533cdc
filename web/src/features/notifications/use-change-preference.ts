import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { notifyProblem } from "~/ui/toasts";
import type { Kind } from "./notification";
import { type Preferences, preferencesQuery } from "./use-preferences";

export interface PreferenceChange {
  kind: Kind;
  channel: "app" | "email";
  on: boolean;
}

/** The preferences with one of them changed. */
export function withChange(all: Preferences, { kind, channel, on }: PreferenceChange): Preferences {
  return { preferences: all.preferences.map((one) => (one.kind === kind ? { ...one, [channel]: on } : one)) };
}

/** Turns one kind on or off for one way: at once, taken back if the server says no. */
export function useChangePreference() {
  const queries = useQueryClient();
  const show = (change: PreferenceChange) => queries.setQueryData(preferencesQuery.queryKey, (all) => all && withChange(all, change));
  const change = useMutation({
    mutationFn: ({ kind, channel, on }: PreferenceChange) =>
      ok(api.PUT("/api/me/notification-preferences", { body: { preferences: [{ kind, [channel]: on }] } })),
    onMutate: async (wanted) => {
      await queries.cancelQueries({ queryKey: preferencesQuery.queryKey });
      show(wanted);
    },
    onError: (error, wanted) => {
      show({ ...wanted, on: !wanted.on });
      notifyProblem(error, { onRetry: () => change.mutate(wanted) });
    },
  });
  return change.mutate;
}
