import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Sort, SortField } from "./order";
import classes from "./ticket-table.module.css";

const COLUMNS = [
  { name: "reference" },
  { name: "subject" },
  { name: "requester" },
  { name: "status" },
  { name: "priority", sort: "priority" },
  { name: "assignee" },
  { name: "department" },
  { name: "updated", sort: "updated_at" },
] as const;

interface TableHeaderProps {
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** Of the rows that are loaded; "some" of them are selected. */
  selected: "none" | "some" | "all";
  onSelectAll: () => void;
}

export function TableHeader({ sort, onSort, selected, onSelectAll }: TableHeaderProps) {
  const { t } = useTranslation("workspace");
  const sortBy = (field: SortField) => onSort({ field, isDescending: sort.field === field ? !sort.isDescending : true });
  const Arrow = sort.isDescending ? IconArrowDown : IconArrowUp;
  return (
    <div role="rowgroup" className={classes.header}>
      <div role="row" style={{ display: "contents" }}>
        <div role="columnheader" className={classes.check}>
          <input
            type="checkbox"
            aria-label={t("list.selectAll")}
            checked={selected === "all"}
            ref={(box) => {
              if (box) {
                box.indeterminate = selected === "some";
              }
            }}
            onChange={onSelectAll}
          />
        </div>
        {COLUMNS.map((column) => {
          const by = "sort" in column ? column.sort : undefined;
          const isSorted = by !== undefined && sort.field === by;
          return (
            <div
              key={column.name}
              role="columnheader"
              className={classes[column.name]}
              aria-sort={isSorted ? (sort.isDescending ? "descending" : "ascending") : undefined}
            >
              {by === undefined ? (
                t(`column.${column.name}`)
              ) : (
                <button type="button" className={classes.sort} data-sorted={isSorted || undefined} onClick={() => sortBy(by)}>
                  {t(`column.${column.name}`)}
                  {isSorted && <Arrow size={12} aria-hidden />}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
