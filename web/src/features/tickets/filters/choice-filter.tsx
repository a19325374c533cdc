import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Picker } from "~/ui/picker";
import { toggled, valuesOf, withValues } from "./change-query";
import { FilterChip } from "./filter-chip";
import type { TicketQuery } from "./ticket-query";
import { type ChoiceField, useChoices } from "./use-choices";
import { useValueNames } from "./use-value-names";

interface ChoiceFilterProps {
  field: ChoiceField;
  query: TicketQuery;
  opened: boolean;
  onOpen: () => void;
  onClose: () => void;
  onChange: (query: TicketQuery) => void;
}

/** A filter whose values are chosen from a list, several at once. */
export function ChoiceFilter({ field, query, opened, onOpen, onClose, onChange }: ChoiceFilterProps) {
  const { t } = useTranslation("workspace");
  const [search, setSearch] = useState("");
  const values = valuesOf(query, field);
  const names = useValueNames(field, values);
  const { choices, isLoading, error, isSearched } = useChoices(field, search);
  const special = SPECIAL[field] ?? [];
  const all = [...special.map(({ value, name }) => ({ value, label: t(name) })), ...choices];
  return (
    <Picker
      opened={opened}
      onClose={onClose}
      label={t(`filter.choose.${field}`)}
      choices={all}
      chosen={values}
      onChoose={(value) => onChange(withValues(query, field, toggled(values, value)))}
      onSearch={isSearched ? setSearch : undefined}
      isLoading={isLoading && (!isSearched || search !== "")}
      error={error}
      nothing={field === "customer" && search.trim() === "" ? t("filter.typeCustomer") : undefined}
    >
      <FilterChip
        field={t(`filter.field.${field}`)}
        value={names.length === 0 ? t("filter.any") : inShort(names)}
        opened={opened}
        onOpen={opened ? onClose : onOpen}
        onRemove={() => onChange(withValues(query, field, []))}
      />
    </Picker>
  );
}

/** The first two, and how many more. */
function inShort(names: readonly string[]): string {
  const more = names.length - 2;
  return more > 0 ? `${names.slice(0, 2).join(", ")} +${more}` : names.join(", ");
}

const SPECIAL: Partial<Record<ChoiceField, readonly { value: string; name: "filter.me" | "filter.nobody" | "filter.mine" | "filter.noDepartment" }[]>> = {
  assignee: [
    { value: "me", name: "filter.me" },
    { value: "none", name: "filter.nobody" },
  ],
  department: [
    { value: "mine", name: "filter.mine" },
    { value: "none", name: "filter.noDepartment" },
  ],
};
