import { Button, Modal } from "@mantine/core";
import { IconCategory, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { Confirm } from "~/ui/confirm";
import { EmptyState } from "~/ui/empty-state";
import { PageFrame } from "~/ui/page-frame";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { useDialog } from "~/ui/use-dialog";
import { CategoryForm } from "./category-form";
import { CategoryTable } from "./category-table";
import { type Category, useCategories } from "./use-categories";
import { useDeleteCategory } from "./use-delete-category";

export function CategoriesPage() {
  const { t } = useTranslation("categories");
  const query = useCategories();
  const editing = useDialog<{ category: Category | null }>();
  const deleting = useDialog<Category>();
  const remove = useDeleteCategory();
  const edited = editing.subject?.category ?? null;
  return (
    <PageFrame
      title={t("title")}
      explanation={t("explanation")}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => editing.open({ category: null })}>
          {t("add.open")}
        </Button>
      }
    >
      <AsyncState
        query={query}
        skeleton={<RowsSkeleton rows={4} />}
        isEmpty={(categories) => categories.length === 0}
        empty={
          <EmptyState icon={IconCategory} title={t("list.empty")}>
            {t("list.emptyDetail")}
          </EmptyState>
        }
      >
        {(categories) => <CategoryTable categories={categories} onEdit={(category) => editing.open({ category })} onDelete={deleting.open} />}
      </AsyncState>
      <Modal
        opened={editing.opened}
        onClose={editing.close}
        title={edited ? t("edit.title", { name: edited.name }) : t("add.title")}
        closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
      >
        <CategoryForm category={edited} others={query.data ?? []} onDone={editing.close} />
      </Modal>
      <Confirm
        opened={deleting.opened}
        onClose={deleting.close}
        title={t("delete.title", { name: deleting.subject?.name })}
        action={t("delete.action")}
        dangerous
        conflict={t("delete.hasTickets")}
        onConfirm={() => deleting.subject && remove.mutateAsync(deleting.subject.key)}
      >
        {t("delete.detail")}
      </Confirm>
    </PageFrame>
  );
}
