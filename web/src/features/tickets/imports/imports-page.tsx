import { Title } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageFrame } from "~/ui/page-frame";
import { SideDrawer } from "~/ui/side-drawer";
import { ImportResult } from "./import-result";
import { ImportTable } from "./import-table";
import { NewImport } from "./new-import";
import { type ImportOrder, useStartImport } from "./use-start-import";

export function ImportsPage() {
  const { t } = useTranslation("imports");
  const { id } = useSearch({ from: "/inside/admin/imports" });
  const navigate = useNavigate();
  const start = useStartImport();
  // Another form, empty again, after each import.
  const [form, setForm] = useState(0);
  const [looked, setLooked] = useState<{ id: number; order: ImportOrder } | null>(null);
  // What is shown stays while the drawer closes.
  const [last, setLast] = useState(id);
  if (id !== undefined && id !== last) {
    setLast(id);
  }
  const begin = (order: ImportOrder) =>
    start.mutate(order, {
      onSuccess: (begun) => {
        setLooked(order.isDryRun ? { id: begun.id, order } : null);
        if (!order.isDryRun) {
          setForm((count) => count + 1);
        }
        void navigate({ to: "/admin/imports", search: { id: begun.id } });
      },
    });
  return (
    <PageFrame title={t("title")} explanation={t("explanation")}>
      <NewImport key={form} busy={start.isPending} error={start.error} onStart={begin} onCancel={start.reset} />
      <Title order={2} size="h3" mt="xl" mb="sm">
        {t("list.title")}
      </Title>
      <ImportTable />
      <SideDrawer opened={id !== undefined} onClose={() => void navigate({ to: "/admin/imports", search: {} })} title={t("result.title")}>
        {last !== undefined && (
          <ImportResult key={last} id={last} onImport={looked?.id === last ? () => begin({ ...looked.order, isDryRun: false }) : undefined} />
        )}
      </SideDrawer>
    </PageFrame>
  );
}
