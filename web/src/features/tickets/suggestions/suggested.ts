import type { Priority } from "~/lib/api/types";
import type { Classification } from "./use-classification";

export interface Suggested {
  category?: string;
  priority?: Priority;
}

/** Below this a guess is not worth showing. 0 to 1. */
const LEAST = 0.5;

/** What of a classification is sure enough to stand in a form. */
export function suggestedOf(classification: Classification | undefined): Suggested {
  if (!classification || classification.used_fallback) {
    return {};
  }
  const { suggested_category: category, suggested_priority: priority, confidences } = classification;
  return {
    ...((confidences.category ?? 0) >= LEAST && { category }),
    ...((confidences.priority ?? 0) >= LEAST && { priority }),
  };
}
