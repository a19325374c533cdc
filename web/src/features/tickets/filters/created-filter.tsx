import { Group, Popover, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { dayOf, endOf, lastDayBefore, startOf } from "./days";
import { FilterChip } from "./filter-chip";
import type { TicketQuery } from "./ticket-query";

interface CreatedFilterProps {
  query: TicketQuery;
  opened: boolean;
  onOpen: () => void;
  onClose: () => void;
  onChange: (query: TicketQuery) => void;
}

/** From the first day to the last, both included; either may be open. */
export function CreatedFilter({ query, opened, onOpen, onClose, onChange }: CreatedFilterProps) {
  const { t } = useTranslation("workspace");
  const format = useFormat();
  const { created_from, created_to, ...rest } = query;
  const from = created_from === undefined ? undefined : dayOf(created_from);
  const to = created_to === undefined ? undefined : lastDayBefore(created_to);
  const change = (first: string | undefined, last: string | undefined) =>
    onChange({ ...rest, ...(first ? { created_from: startOf(first) } : {}), ...(last ? { created_to: endOf(last) } : {}) });
  const shown = (day: string | undefined) => (day === undefined ? "…" : format.date(startOf(day)));
  return (
    <Popover opened={opened} onChange={(open) => !open && onClose()} position="bottom-start" shadow="md" radius="md" trapFocus returnFocus>
      <Popover.Target>
        <FilterChip
          field={t("filter.field.created")}
          value={from === undefined && to === undefined ? t("filter.any") : `${shown(from)} – ${shown(to)}`}
          opened={opened}
          onOpen={opened ? onClose : onOpen}
          onRemove={() => onChange(rest)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t("filter.field.created")}>
        <Group gap="sm">
          <TextInput type="date" size="xs" label={t("filter.from")} value={from ?? ""} max={to ?? ""} onChange={(event) => change(event.currentTarget.value, to)} />
          <TextInput type="date" size="xs" label={t("filter.to")} value={to ?? ""} min={from ?? ""} onChange={(event) => change(from, event.currentTarget.value)} />
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
