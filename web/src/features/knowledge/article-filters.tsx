import { Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import { useCategories } from "~/features/tickets/categories/use-categories";
import classes from "./articles.module.css";
import { type ArticleSearch, articleSearch, STATUSES, VISIBILITIES } from "./article-search";

const PAUSE = 250;

interface ArticleFiltersProps {
  search: ArticleSearch;
  onChange: (search: ArticleSearch) => void;
}

export function ArticleFilters({ search, onChange }: ArticleFiltersProps) {
  const { t } = useTranslation("knowledge");
  const { data: categories = [] } = useCategories();
  const { data: departments = [] } = useDepartments();
  const [text, setText] = useState(search.q ?? "");
  const change = (part: Record<string, unknown>) => onChange(articleSearch({ ...search, ...part }));
  const look = useDebouncedCallback((words: string) => change({ q: words.trim() }), PAUSE);
  const clear = { clearable: true, clearButtonProps: { "aria-label": t("filter.clear") } };
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        aria-label={t("filter.search")}
        placeholder={t("filter.search")}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        maxLength={200}
        onChange={(event) => {
          setText(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <Select
        {...clear}
        aria-label={t("filter.status")}
        placeholder={t("filter.anyStatus")}
        data={STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        value={search.status ?? null}
        onChange={(status) => change({ status })}
      />
      <Select
        {...clear}
        aria-label={t("filter.visibility")}
        placeholder={t("filter.anyVisibility")}
        data={VISIBILITIES.map((visibility) => ({ value: visibility, label: t(`visibility.${visibility}`) }))}
        value={search.visibility ?? null}
        onChange={(visibility) => change({ visibility })}
      />
      <Select
        {...clear}
        aria-label={t("filter.category")}
        placeholder={t("filter.anyCategory")}
        data={categories.map(({ key, name }) => ({ value: key, label: name }))}
        value={search.category ?? null}
        onChange={(category) => change({ category })}
      />
      <Select
        {...clear}
        aria-label={t("filter.department")}
        placeholder={t("filter.anyDepartment")}
        data={departments.map(({ key, name }) => ({ value: key, label: name }))}
        value={search.department ?? null}
        onChange={(department) => change({ department })}
      />
    </div>
  );
}
