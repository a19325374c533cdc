import { Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDepartments } from "../departments/use-departments";
import classes from "./user-filters.module.css";
import { ROLES, type UserSearch, userSearch } from "./user-search";

const PAUSE = 250;

interface UserFiltersProps {
  search: UserSearch;
  onChange: (search: UserSearch) => void;
}

export function UserFilters({ search, onChange }: UserFiltersProps) {
  const { t } = useTranslation("users");
  const { t: common } = useTranslation();
  const { data: departments = [] } = useDepartments();
  const [text, setText] = useState(search.search ?? "");
  const change = (part: Record<string, unknown>) => onChange(userSearch({ ...search, ...part }));
  const look = useDebouncedCallback((words: string) => change({ search: words.trim() }), PAUSE);
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        aria-label={t("filter.search")}
        placeholder={t("filter.searchHint")}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        maxLength={200}
        onChange={(event) => {
          setText(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <Select
        aria-label={t("filter.role")}
        placeholder={t("filter.anyRole")}
        clearable
        clearButtonProps={{ "aria-label": t("filter.clear") }}
        data={ROLES.map((role) => ({ value: role, label: common(`role.${role}`) }))}
        value={search.role ?? null}
        onChange={(role) => change({ role })}
      />
      <Select
        aria-label={t("filter.department")}
        placeholder={t("filter.anyDepartment")}
        clearable
        clearButtonProps={{ "aria-label": t("filter.clear") }}
        data={departments.map(({ key, name }) => ({ value: key, label: name }))}
        value={search.department ?? null}
        onChange={(department) => change({ department })}
      />
      <Select
        aria-label={t("filter.state")}
        placeholder={t("filter.anyState")}
        clearable
        clearButtonProps={{ "aria-label": t("filter.clear") }}
        data={[
          { value: "true", label: t("state.active") },
          { value: "false", label: t("state.inactive") },
        ]}
        value={search.is_active === undefined ? null : String(search.is_active)}
        onChange={(active) => change({ is_active: active === null ? undefined : active === "true" })}
      />
    </div>
  );
}
