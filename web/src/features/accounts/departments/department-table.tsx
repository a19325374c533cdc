import { ActionIcon, Code, Group, Table, Text, Tooltip, VisuallyHidden } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { DataTable } from "~/ui/data-table";
import classes from "./department-table.module.css";
import type { DepartmentEntry } from "./use-department-overview";

interface DepartmentTableProps {
  departments: readonly DepartmentEntry[];
  onRename: (department: DepartmentEntry) => void;
  onDelete: (department: DepartmentEntry) => void;
}

export function DepartmentTable({ departments, onRename, onDelete }: DepartmentTableProps) {
  const { t } = useTranslation("departments");
  return (
    <DataTable
      label={t("title")}
      minWidth={340}
      head={
        <>
          <Table.Th>{t("list.name")}</Table.Th>
          <Table.Th w={160} visibleFrom="sm">{t("list.key")}</Table.Th>
          <Table.Th w={96} ta="right">
            {t("list.agents")}
          </Table.Th>
          <Table.Th w={144} ta="right" visibleFrom="sm">
            {t("list.tickets")}
          </Table.Th>
          <Table.Th w={104} data-actions>
            <VisuallyHidden>{t("list.actions")}</VisuallyHidden>
          </Table.Th>
        </>
      }
    >
      {departments.map((department) => (
        <DepartmentRow key={department.id} department={department} onRename={onRename} onDelete={onDelete} />
      ))}
    </DataTable>
  );
}

function DepartmentRow({ department, onRename, onDelete }: { department: DepartmentEntry } & Omit<DepartmentTableProps, "departments">) {
  const { t } = useTranslation("departments");
  const { number } = useFormat();
  const { key, name, agents, active_tickets, has_tickets } = department;
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={550} truncate>
          {name}
        </Text>
        <Code hiddenFrom="sm">{key}</Code>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Code>{key}</Code>
      </Table.Td>
      <Table.Td ta="right">
        <Link className={classes.link} to="/admin/users" search={{ department: key }} aria-label={t("list.showAgents", { count: agents, name })}>
          {number(agents)}
        </Link>
      </Table.Td>
      <Table.Td ta="right" visibleFrom="sm">{number(active_tickets)}</Table.Td>
      <Table.Td data-actions>
        <Group gap={4} justify="end" wrap="nowrap">
          <Tooltip label={t("rename.open")}>
            <ActionIcon variant="subtle" color="gray" aria-label={t("rename.title", { name })} onClick={() => onRename(department)}>
              <IconPencil size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t(has_tickets ? "delete.hasTickets" : "delete.open")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("delete.label", { name })}
              aria-disabled={has_tickets}
              data-disabled={has_tickets}
              onClick={() => !has_tickets && onDelete(department)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
