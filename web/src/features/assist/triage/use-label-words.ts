import { useTranslation } from "react-i18next";
import { useGuessWords } from "../panel/use-guess-words";
import type { GuessedField } from "../triage-api";

const FIELDS: readonly string[] = ["category", "priority", "department", "sentiment", "urgency_score", "language"] satisfies GuessedField[];

/** Fields and labels as people call them; what is not known yet, by its own name. */
export function useLabelWords(): { field: (field: string) => string; label: (field: string, label: string) => string } {
  const { t } = useTranslation("ai-panel");
  const words = useGuessWords();
  const isKnown = (field: string): field is GuessedField => FIELDS.includes(field);
  return {
    field: (field) => (isKnown(field) ? words.field(field) : field),
    label: (field, label) => (label === "" ? t("noDepartment") : isKnown(field) ? words.value(field, label) : label),
  };
}
