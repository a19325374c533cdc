import { Select, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import classes from "./imports.module.css";
import { canBeMapped, choose, type Chosen, fieldOf, IMPORT_FIELDS, ownField } from "./mapping";
import type { Preview } from "./preview";

interface MappingTableProps {
  preview: Preview;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

const EXAMPLES = 3;

/** One line for each column: what it is called, what stands in it, what it becomes. */
export function MappingTable({ preview: { columns, rows }, chosen, onChange }: MappingTableProps) {
  const { t } = useTranslation("imports");
  return (
    <DataTable
      label={t("map.title")}
      minWidth={300}
      head={
        <>
          <Table.Th w="30%">{t("map.column")}</Table.Th>
          <Table.Th visibleFrom="sm">{t("map.examples")}</Table.Th>
          <Table.Th w={216}>{t("map.field")}</Table.Th>
        </>
      }
    >
      {columns.map((column, at) => (
        <Table.Tr key={column}>
          <Table.Td>
            <Text size="sm" fw={550} truncate title={column}>
              {column}
            </Text>
            <Text size="xs" c="dimmed" truncate hiddenFrom="sm">
              {rows[0]?.[at]?.slice(0, 200)}
            </Text>
          </Table.Td>
          <Table.Td visibleFrom="sm">
            <ul className={classes.examples}>
              {rows.slice(0, EXAMPLES).map((row, number) => (
                <li key={number}>{row[at]?.slice(0, 200)}</li>
              ))}
            </ul>
          </Table.Td>
          <Table.Td>
            <FieldChoice column={column} chosen={chosen} onChange={onChange} />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

function FieldChoice({ column, chosen, onChange }: { column: string; chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const { t } = useTranslation("imports");
  const field = fieldOf(chosen, column);
  const isOwn = field !== null && ownField(column) === field;
  return (
    <Select
      size="xs"
      aria-label={t("map.of", { column })}
      placeholder={t(canBeMapped(column) ? "map.leaveOut" : "map.comma")}
      disabled={!canBeMapped(column)}
      searchable
      // The server reads a column called like a field as that field, whether one wants it or not.
      clearable={!isOwn}
      allowDeselect={!isOwn}
      clearButtonProps={{ "aria-label": t("map.clear", { column }) }}
      nothingFoundMessage={t("map.nothing")}
      data={IMPORT_FIELDS.map((one) => ({ value: one, label: t(`field.${one}`) }))}
      value={field}
      onChange={(value) => onChange(choose(chosen, column, value))}
      comboboxProps={{ width: 232 }}
    />
  );
}
