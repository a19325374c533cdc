import { useTranslation } from "react-i18next";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import { useCategories } from "~/features/tickets/categories/use-categories";
import type { Priority, Sentiment } from "~/lib/api/types";
import type { GuessedField } from "../guessed-field";

/** As BCP 47 has it, and the server where a text is too short to tell. */
const UNKNOWN = "und";

interface GuessWords {
  field: (field: GuessedField) => string;
  value: (field: GuessedField, value: string | null) => string;
}

/** Fields and values of triage as people call them. */
export function useGuessWords(): GuessWords {
  const { t, i18n } = useTranslation("ai-panel");
  const { t: common } = useTranslation();
  const { data: categories } = useCategories();
  const { data: departments } = useDepartments();
  return {
    field: (field) => t(`field.${field}`),
    value: (field, value) => {
      if (value === null || value === UNKNOWN) {
        return t(field === "department" ? "noDepartment" : "unknown");
      }
      switch (field) {
        case "category":
          return categories?.find(({ key }) => key === value)?.name ?? value;
        case "department":
          return departments?.find(({ key }) => key === value)?.name ?? value;
        case "priority":
          return common(`priority.${value as Priority}`);
        case "sentiment":
          return common(`sentiment.${value as Sentiment}`);
        case "urgency_score":
          return t("urgency", { score: value });
        case "language":
          return new Intl.DisplayNames(i18n.language, { type: "language", fallback: "code" }).of(value) ?? value;
      }
    },
  };
}
