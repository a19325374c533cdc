import { useState } from "react";
import type { Priority } from "~/lib/api/types";
import { suggestedOf } from "./suggested";
import { useClassification } from "./use-classification";

export interface SuggestedValues {
  subject: string;
  description: string;
  /** Empty: not chosen. So for the next. */
  category: string;
  priority: Priority | "";
}

export type SuggestedField = "category" | "priority";

interface Suggestions {
  /** Whether what is shown is not the writer's own. */
  isSuggested: (field: SuggestedField) => boolean;
  /** What was chosen, or what is suggested instead; empty for neither. */
  shown: (field: SuggestedField) => string;
  /** From now on the field is the writer's, also when it is left empty. */
  decide: (field: SuggestedField) => void;
}

const FIELDS: readonly SuggestedField[] = ["category", "priority"];

/**
 * Until somebody chooses, a new ticket's fields show what triage would say. That is not sent as if it had been chosen: triage
 * says it again when the ticket comes, and learns from what agents make of it.
 */
export function useSuggested(values: SuggestedValues): Suggestions {
  const [decided, setDecided] = useState<readonly SuggestedField[]>(() => FIELDS.filter((field) => values[field] !== ""));
  const suggested = suggestedOf(useClassification(values.subject, values.description));
  const isSuggested = (field: SuggestedField) => !decided.includes(field) && suggested[field] !== undefined;
  return {
    isSuggested,
    shown: (field) => (isSuggested(field) ? (suggested[field] ?? "") : values[field]),
    decide: (field) => setDecided((before) => [...before.filter((one) => one !== field), field]),
  };
}
