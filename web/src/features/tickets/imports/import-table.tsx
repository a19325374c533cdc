import { Table, Text } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { AsyncState } from "~/ui/async-state";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { displayName } from "~/ui/person-avatar";
import { RelativeTime } from "~/ui/relative-time";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { ImportState } from "./import-state";
import classes from "./imports.module.css";
import { type Import, useImports } from "./use-imports";

export function ImportTable() {
  const { t } = useTranslation("imports");
  const query = useImports();
  return (
    <AsyncState
      query={query}
      skeleton={<RowsSkeleton rows={4} height={40} />}
      isEmpty={(imports) => imports.length === 0}
      empty={
        <EmptyState icon={IconFileImport} title={t("list.empty")}>
          {t("list.emptyDetail")}
        </EmptyState>
      }
    >
      {(imports) => (
        <>
          <DataTable
            label={t("list.title")}
            minWidth={340}
            head={
              <>
                <Table.Th>{t("list.file")}</Table.Th>
                <Table.Th w={128}>{t("list.state")}</Table.Th>
                <Table.Th w={104} ta="right">
                  {t("count.imported")}
                </Table.Th>
                <Table.Th w={128} ta="right" visibleFrom="md">
                  {t("count.skipped")}
                </Table.Th>
                <Table.Th w={104} ta="right" visibleFrom="sm">
                  {t("count.failed")}
                </Table.Th>
                <Table.Th w={160} visibleFrom="lg">{t("list.by")}</Table.Th>
                <Table.Th w={120} visibleFrom="sm">{t("list.when")}</Table.Th>
              </>
            }
          >
            {imports.map((one) => (
              <ImportRow key={one.id} of={one} />
            ))}
          </DataTable>
          <LoadMore query={query} />
        </>
      )}
    </AsyncState>
  );
}

const ImportRow = memo(function ImportRow({ of }: { of: Import }) {
  const { number } = useFormat();
  const { id, file_name, is_dry_run, counts, created_by, created_at } = of;
  return (
    <Table.Tr>
      <Table.Td>
        <Link to="/admin/imports" search={{ id }} className={classes.open}>
          {file_name}
        </Link>
        <Text size="xs" c="dimmed" hiddenFrom="sm">
          <RelativeTime at={created_at} />
        </Text>
      </Table.Td>
      <Table.Td>
        <ImportState of={of} />
      </Table.Td>
      <Table.Td ta="right">{is_dry_run ? "–" : number(counts.imported)}</Table.Td>
      <Table.Td ta="right" visibleFrom="md">{number(counts.skipped)}</Table.Td>
      <Table.Td ta="right" visibleFrom="sm">{number(counts.failed)}</Table.Td>
      <Table.Td visibleFrom="lg">
        <Text size="sm" truncate>
          {displayName(created_by)}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Text size="sm" c="dimmed">
          <RelativeTime at={created_at} />
        </Text>
      </Table.Td>
    </Table.Tr>
  );
});
