import { Button, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceFilter } from "./choice-filter";
import { CreatedFilter } from "./created-filter";
import { FilterChip } from "./filter-chip";
import classes from "./filters.module.css";
import type { TicketQuery } from "./ticket-query";
import type { ChoiceField } from "./use-choices";

const CHOICES: readonly ChoiceField[] = ["status", "priority", "assignee", "department", "category", "tag", "customer"];
type Shown = ChoiceField | "created" | "misuse";
const ALL: readonly Shown[] = [...CHOICES, "created", "misuse"];

interface FilterBarProps {
  query: TicketQuery;
  onChange: (query: TicketQuery) => void;
}

/** The filters that apply, as chips, and a menu that adds others. */
export function FilterBar({ query, onChange }: FilterBarProps) {
  const { t } = useTranslation("workspace");
  // A filter that has just been added has no value yet, and is there as long as it is open.
  const [open, setOpen] = useState<Shown | null>(null);
  const applies = (field: Shown) => {
    switch (field) {
      case "created":
        return query.created_from !== undefined || query.created_to !== undefined;
      default:
        return query[field] !== undefined;
    }
  };
  const { misuse, search, ...others } = query;
  const add = (field: Shown) => (field === "misuse" ? onChange({ ...query, misuse: true }) : setOpen(field));
  const close = () => setOpen(null);
  return (
    <div className={classes.bar} role="group" aria-label={t("filter.title")}>
      {search !== undefined && (
        <FilterChip field={t("filter.field.search")} value={search} onRemove={() => onChange({ ...others, ...(misuse === undefined ? {} : { misuse }) })} />
      )}
      {CHOICES.filter((field) => applies(field) || open === field).map((field) => (
        <ChoiceFilter key={field} field={field} query={query} opened={open === field} onOpen={() => setOpen(field)} onClose={close} onChange={onChange} />
      ))}
      {(applies("created") || open === "created") && (
        <CreatedFilter query={query} opened={open === "created"} onOpen={() => setOpen("created")} onClose={close} onChange={onChange} />
      )}
      {misuse !== undefined && (
        <FilterChip
          field={t("filter.field.misuse")}
          value={t(misuse ? "filter.yes" : "filter.no")}
          onRemove={() => onChange({ ...others, ...(search === undefined ? {} : { search }) })}
        />
      )}
      <Menu position="bottom-start" returnFocus>
        <Menu.Target>
          <Button variant="subtle" color="gray" c="var(--text-quiet)" size="compact-sm" leftSection={<IconPlus size={14} />}>
            {t("filter.add")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ALL.filter((field) => !applies(field)).map((field) => (
            <Menu.Item key={field} onClick={() => add(field)}>
              {t(`filter.field.${field}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
