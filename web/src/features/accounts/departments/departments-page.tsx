import { Button, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBuilding, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { Confirm } from "~/ui/confirm";
import { EmptyState } from "~/ui/empty-state";
import { PageFrame } from "~/ui/page-frame";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { useDialog } from "~/ui/use-dialog";
import { DepartmentForm } from "./department-form";
import { DepartmentTable } from "./department-table";
import { useCreateDepartment } from "./use-create-department";
import { useDeleteDepartment } from "./use-delete-department";
import { type DepartmentEntry, useDepartmentOverview } from "./use-department-overview";
import { useRenameDepartment } from "./use-rename-department";

export function DepartmentsPage() {
  const { t } = useTranslation("departments");
  const query = useDepartmentOverview();
  const [adding, { open: openAdd, close: closeAdd }] = useDisclosure();
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={openAdd}>
      {t("add.open")}
    </Button>
  );
  const renaming = useDialog<DepartmentEntry>();
  const deleting = useDialog<DepartmentEntry>();
  const create = useCreateDepartment();
  const rename = useRenameDepartment();
  const remove = useDeleteDepartment();
  const close = { "aria-label": t("close", { ns: "common" }) };
  return (
    <PageFrame title={t("title")} explanation={t("explanation")} actions={add}>
      <AsyncState
        query={query}
        skeleton={<RowsSkeleton rows={4} />}
        isEmpty={(departments) => departments.length === 0}
        empty={
          <EmptyState icon={IconBuilding} title={t("list.empty")}>
            {t("list.emptyDetail")}
          </EmptyState>
        }
      >
        {(departments) => <DepartmentTable departments={departments} onRename={renaming.open} onDelete={deleting.open} />}
      </AsyncState>
      <Modal opened={adding} onClose={closeAdd} title={t("add.title")} closeButtonProps={close}>
        <DepartmentForm action={t("add.action")} onSave={create.mutateAsync} onDone={closeAdd} />
      </Modal>
      <Modal opened={renaming.opened} onClose={renaming.close} title={t("rename.title", { name: renaming.subject?.name })} closeButtonProps={close}>
        {renaming.subject && <Rename department={renaming.subject} onSave={rename.mutateAsync} onDone={renaming.close} />}
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
        {t("delete.detail", { count: deleting.subject?.agents ?? 0 })}
      </Confirm>
    </PageFrame>
  );
}

interface RenameProps {
  department: DepartmentEntry;
  onSave: (change: { key: string; name: string }) => Promise<unknown>;
  onDone: () => void;
}

function Rename({ department: { key, name }, onSave, onDone }: RenameProps) {
  const { t } = useTranslation("departments");
  return <DepartmentForm name={name} action={t("rename.action")} onSave={(wanted) => onSave({ key, name: wanted })} onDone={onDone} />;
}
