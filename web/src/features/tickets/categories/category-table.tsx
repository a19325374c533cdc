import { ActionIcon, Code, Group, Table, Text, Tooltip, VisuallyHidden } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { TonePill } from "~/ui/tone-pill";
import type { Category } from "./use-categories";

/** Where tickets go that nothing can be said of; the server keeps it. */
const GENERAL = "general";

interface CategoryTableProps {
  categories: readonly Category[];
  onEdit: (category: Category) => void;
  onDelete: (category: Category) => void;
}

export function CategoryTable({ categories, onEdit, onDelete }: CategoryTableProps) {
  const { t } = useTranslation("categories");
  return (
    <DataTable
      label={t("title")}
      minWidth={340}
      head={
        <>
          <Table.Th>{t("list.name")}</Table.Th>
          <Table.Th w={160} visibleFrom="sm">{t("list.key")}</Table.Th>
          <Table.Th w="40%">{t("list.skills")}</Table.Th>
          <Table.Th w={104} data-actions>
            <VisuallyHidden>{t("list.actions")}</VisuallyHidden>
          </Table.Th>
        </>
      }
    >
      {categories.map((category) => (
        <CategoryRow key={category.key} category={category} onEdit={onEdit} onDelete={onDelete} />
      ))}
    </DataTable>
  );
}

function CategoryRow({ category, onEdit, onDelete }: { category: Category } & Omit<CategoryTableProps, "categories">) {
  const { t } = useTranslation("categories");
  const { key, name, skills } = category;
  const stays = key === GENERAL;
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
      <Table.Td>
        {skills.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("list.noSkills")}
          </Text>
        ) : (
          <Group gap={4}>
            {skills.map((skill) => (
              <TonePill key={skill} tone="grey">
                {skill}
              </TonePill>
            ))}
          </Group>
        )}
      </Table.Td>
      <Table.Td data-actions>
        <Group gap={4} justify="end" wrap="nowrap">
          <Tooltip label={t("edit.open")}>
            <ActionIcon variant="subtle" color="gray" aria-label={t("edit.title", { name })} onClick={() => onEdit(category)}>
              <IconPencil size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t(stays ? "delete.stays" : "delete.open")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("delete.label", { name })}
              aria-disabled={stays}
              data-disabled={stays}
              onClick={() => !stays && onDelete(category)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
