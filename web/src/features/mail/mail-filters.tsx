import { Group, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isOneOf, MAIL_KINDS, MAIL_STATES, type MailSearch } from "./mail-search";
import { RecipientFilter } from "./recipient-filter";

interface MailFiltersProps {
  search: MailSearch;
  onChange: (search: MailSearch) => void;
}

export function MailFilters({ search, onChange }: MailFiltersProps) {
  const { t } = useTranslation("mail");
  const without = (name: keyof MailSearch): MailSearch => Object.fromEntries(Object.entries(search).filter(([key]) => key !== name));
  return (
    <Group align="start" gap="sm" mb="md">
      <RecipientFilter
        recipient={search.recipient ?? ""}
        onChange={(recipient) => onChange(recipient === "" ? without("recipient") : { ...search, recipient })}
      />
      <Select
        aria-label={t("filter.state")}
        placeholder={t("filter.state")}
        clearable
        clearButtonProps={{ "aria-label": t("filter.anyState") }}
        w={170}
        data={MAIL_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        value={search.state ?? null}
        onChange={(state: string | null) => onChange(isOneOf(MAIL_STATES, state) ? { ...search, state } : without("state"))}
      />
      <Select
        aria-label={t("filter.kind")}
        placeholder={t("filter.kind")}
        clearable
        clearButtonProps={{ "aria-label": t("filter.anyKind") }}
        w={230}
        data={MAIL_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={search.kind ?? null}
        onChange={(kind: string | null) => onChange(isOneOf(MAIL_KINDS, kind) ? { ...search, kind } : without("kind"))}
      />
    </Group>
  );
}
