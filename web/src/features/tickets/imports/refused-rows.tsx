import { Button, Group, Table, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { DataTable } from "~/ui/data-table";
import { downloadRefused } from "./refused-csv";
import type { Import } from "./use-imports";

/** The rows that were refused, by line and with the reason. The server keeps the first ones only. */
export function RefusedRows({ of }: { of: Import }) {
  const { t } = useTranslation("imports");
  const { number } = useFormat();
  const { errors, failed } = of.counts;
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={3} size="h3">
          {t("refused.title")}
        </Title>
        <Button size="xs" variant="default" leftSection={<IconDownload size={14} />} onClick={() => downloadRefused(of)}>
          {t("refused.download")}
        </Button>
      </Group>
      {failed > errors.length && (
        <Text size="sm" c="dimmed" mb="sm">
          {t("refused.first", { count: errors.length, shown: number(errors.length), of: number(failed) })}
        </Text>
      )}
      <DataTable
        label={t("refused.title")}
        minWidth={280}
        head={
          <>
            <Table.Th w={72} ta="right">
              {t("refused.line")}
            </Table.Th>
            <Table.Th>{t("refused.reason")}</Table.Th>
          </>
        }
      >
        {errors.map(({ line, reason }, at) => (
          <Table.Tr key={at}>
            <Table.Td ta="right">{number(line)}</Table.Td>
            <Table.Td style={{ overflowWrap: "anywhere" }}>{reason}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </section>
  );
}
