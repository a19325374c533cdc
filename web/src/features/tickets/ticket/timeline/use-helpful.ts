import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { Message } from "~/lib/api/types";
import { notifyProblem } from "~/ui/toasts";

const queryKeyOf = (messageId: number) => ["tickets", "helpful", messageId];

/** Has it shown what the customer said, as it is heard. */
export function hearHelpful(queries: QueryClient, messageId: number, helpful: boolean): void {
  queries.setQueryData(queryKeyOf(messageId), helpful);
}

/** Whether an AI message helped: what was said here or heard last, else what the server told with the message. */
export function useHelpful({ id, ticket_id, feedback }: Message): { helpful: boolean | null; say: (helpful: boolean) => void } {
  const queries = useQueryClient();
  const queryKey = queryKeyOf(id);
  const { data: helpful = feedback } = useQuery<boolean | null>({ queryKey, queryFn: () => feedback, enabled: false, gcTime: Infinity });
  const { mutate } = useMutation({
    scope: { id: `helpful-${id}` },
    mutationFn: (said: boolean) => ok(api.POST("/api/tickets/{id}/messages/{messageId}/feedback", { params: { path: { id: ticket_id, messageId: id } }, body: { helpful: said } })),
    onMutate: (said) => {
      queries.setQueryData(queryKey, said);
      return { before: helpful };
    },
    onError: (error, said, context) => {
      queries.setQueryData(queryKey, context?.before);
      notifyProblem(error, { onRetry: () => mutate(said) });
    },
  });
  return { helpful, say: mutate };
}
