import { useTranslation } from "react-i18next";
import { isGuessedField } from "../guessed-field";
import { useGuessWords } from "../panel/use-guess-words";

/** Fields and labels as people call them; what is not known yet, by its own name. */
export function useLabelWords(): { field: (field: string) => string; label: (field: string, label: string) => string } {
  const { t } = useTranslation("ai-panel");
  const words = useGuessWords();
  return {
    field: (field) => (isGuessedField(field) ? words.field(field) : field),
    label: (field, label) => (label === "" ? t("noDepartment") : isGuessedField(field) ? words.value(field, label) : label),
  };
}
