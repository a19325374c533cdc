import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { asProblem } from "~/lib/api/problem";
import type { components } from "~/lib/api/schema";

export type NewTicket = components["schemas"]["NewTicket"];

interface Creation {
  ticket: NewTicket;
  /** The same key makes one ticket, however often it is sent; with other words it is a 422. */
  key: string;
}

const MOST_RETRIES = 2;

export function useCreateTicket() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ ticket, key }: Creation) => ok(api.POST("/api/tickets", { body: ticket, params: { header: { "Idempotency-Key": key } } })),
    retry: (failures, error) => failures < MOST_RETRIES && asProblem(error).isTransient,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["tickets"] }),
  });
}
