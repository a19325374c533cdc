import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type Classification = components["schemas"]["TriageSuggestion"];

/** A pause in typing that is worth a look. In milliseconds. */
const PAUSE = 600;
/** What takes longer comes too late to be of use. In milliseconds. */
const PATIENCE = 4_000;
/** As the server has it, in characters. */
const LONGEST_SUBJECT = 200;
const LONGEST_DESCRIPTION = 50_000;
/** Fewer characters say nothing. */
const SHORTEST = 15;

/** What a ticket seems to be about while it is written; nothing while that cannot be told, whatever the reason. */
export function useClassification(subject: string, description: string): Classification | undefined {
  const [typed] = useDebouncedValue({ subject: subject.trim().slice(0, LONGEST_SUBJECT), description: description.trim().slice(0, LONGEST_DESCRIPTION) }, PAUSE);
  const isWorthIt = typed.description.length >= SHORTEST;
  const { data } = useQuery({
    queryKey: ["assist", "classify", typed.subject, typed.description],
    queryFn: ({ signal }) =>
      ok(
        api.POST("/api/tickets/classify", {
          body: { description: typed.description, ...(typed.subject === "" ? {} : { subject: typed.subject }) },
          signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
        }),
      ),
    enabled: isWorthIt,
    retry: false,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  return isWorthIt ? data : undefined;
}
