import { useTranslation } from "react-i18next";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import { useCategories } from "~/features/tickets/categories/use-categories";
import type { TicketChange } from "~/features/tickets/ticket/change/apply-change";
import { ChoiceMenu, type MenuChoice } from "~/features/tickets/ticket/header/choice-menu";
import { PRIORITIES } from "~/features/tickets/ticket/header/priority-menu";
import type { Priority, Sentiment } from "~/lib/api/types";
import type { ShownGuess } from "./shown-guesses";
import { useGuessWords } from "./use-guess-words";

/** Stands for no department among the choices; no department has an empty key. */
const NONE = "";
const SENTIMENTS = ["calm", "neutral", "frustrated", "angry"] as const satisfies readonly Sentiment[];

interface GuessValueProps {
  guess: ShownGuess;
  onChange: (change: TicketChange) => void;
}

/** What stands on the ticket; where agents may correct it, with the other values. */
export function GuessValue({ guess: { field, current }, onChange }: GuessValueProps) {
  const { t } = useTranslation("ticket");
  const words = useGuessWords();
  const categories = useCategories().data ?? [];
  const departments = useDepartments().data ?? [];
  const named = (all: readonly { key: string; name: string }[]) => all.map(({ key, name }) => ({ value: key, label: name }));
  const value = words.value(field, current);
  const menu = (choices: readonly MenuChoice<string>[], change: (chosen: string) => TicketChange) => (
    <ChoiceMenu label={t("field.is", { field: words.field(field), value })} value={current ?? NONE} choices={choices} onChoose={(chosen) => onChange(change(chosen))}>
      {value}
    </ChoiceMenu>
  );
  switch (field) {
    case "category":
      return menu(named(categories), (category) => ({ category }));
    case "priority":
      return menu(
        PRIORITIES.map((one) => ({ value: one, label: words.value("priority", one) })),
        (priority) => ({ priority: priority as Priority }),
      );
    case "department":
      return menu([...named(departments), { value: NONE, label: t("department.none") }], (department) => ({ department: department === NONE ? null : department }));
    case "sentiment":
      return menu(
        SENTIMENTS.map((one) => ({ value: one, label: words.value("sentiment", one) })),
        (sentiment) => ({ sentiment: sentiment as Sentiment }),
      );
    default:
      return <span>{value}</span>;
  }
}
