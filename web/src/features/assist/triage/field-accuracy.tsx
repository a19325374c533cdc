import { Button, Paper, SimpleGrid, Stack, Table, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { DataTable } from "~/ui/data-table";
import { AccuracyLine } from "./accuracy-line";
import classes from "./triage.module.css";
import type { FieldAccuracy as Field } from "./use-accuracy";
import { useLabelWords } from "./use-label-words";

/** How good the guesses of one field were: over time, by label, and what was taken for what. */
export function FieldAccuracy({ accuracy: { field, judged, kept, accuracy, labels, by_day, confusions }, days }: { accuracy: Field; days: number }) {
  const { t } = useTranslation("triage");
  const { number } = useFormat();
  const words = useLabelWords();
  const percent = (share: number) => number(share, { style: "percent" });
  const name = words.field(field);
  if (judged === 0) {
    return <Text c="dimmed">{t("accuracy.noneOfField")}</Text>;
  }
  return (
    <Stack gap="lg">
      <Paper withBorder radius="md" p="md">
        <Text size="sm" mb="xs">
          <strong className={classes.share}>{percent(accuracy)}</strong> {t("accuracy.kept", { kept: number(kept), judged: number(judged) })}
        </Text>
        <AccuracyLine name={name} byDay={by_day} days={days} />
      </Paper>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <section aria-label={t("labels.title")}>
          <Title order={3} size="h4" mb="xs">
            {t("labels.title")}
          </Title>
          <DataTable
            label={t("labels.title")}
            minWidth={360}
            head={
              <>
                <Table.Th>{t("labels.label")}</Table.Th>
                <Table.Th w={96} ta="right">
                  {t("labels.suggested")}
                </Table.Th>
                <Table.Th w={80} ta="right">
                  {t("labels.kept")}
                </Table.Th>
                <Table.Th w={88} ta="right">
                  {t("labels.accuracy")}
                </Table.Th>
              </>
            }
          >
            {labels.map((one) => (
              <Table.Tr key={one.label}>
                <Table.Td>{words.label(field, one.label)}</Table.Td>
                <Table.Td ta="right">{number(one.suggested)}</Table.Td>
                <Table.Td ta="right">{number(one.kept)}</Table.Td>
                <Table.Td ta="right">{percent(one.accuracy)}</Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
        </section>
        <section aria-label={t("confusions.title")}>
          <Title order={3} size="h4" mb="xs">
            {t("confusions.title")}
          </Title>
          {confusions.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("confusions.none")}
            </Text>
          ) : (
            <DataTable
              label={t("confusions.title")}
              minWidth={320}
              head={
                <>
                  <Table.Th>{t("confusions.suggested")}</Table.Th>
                  <Table.Th>{t("confusions.keptAs")}</Table.Th>
                  <Table.Th w={80} ta="right">
                    {t("confusions.count")}
                  </Table.Th>
                </>
              }
            >
              {confusions.map((one) => (
                <Table.Tr key={`${one.suggested} ${one.kept_as}`}>
                  <Table.Td>{words.label(field, one.suggested)}</Table.Td>
                  <Table.Td>{words.label(field, one.kept_as)}</Table.Td>
                  <Table.Td ta="right">{number(one.count)}</Table.Td>
                </Table.Tr>
              ))}
            </DataTable>
          )}
        </section>
      </SimpleGrid>
      <Days byDay={by_day} />
    </Stack>
  );
}

/** The numbers of the line, for those who want them. */
function Days({ byDay }: { byDay: Field["by_day"] }) {
  const { t } = useTranslation("triage");
  const [isOpen, { toggle }] = useDisclosure();
  const Picture = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button size="compact-sm" variant="subtle" color="gray" leftSection={<Picture size={16} aria-hidden />} aria-expanded={isOpen} mb="xs" onClick={toggle}>
        {t("days.title")}
      </Button>
      {isOpen && <DaysTable byDay={byDay} />}
    </div>
  );
}

function DaysTable({ byDay }: { byDay: Field["by_day"] }) {
  const { t } = useTranslation("triage");
  const { number, date } = useFormat();
  return (
    <DataTable
      label={t("days.title")}
      minWidth={320}
      head={
        <>
          <Table.Th>{t("days.day")}</Table.Th>
          <Table.Th w={112} ta="right">
            {t("days.judged")}
          </Table.Th>
          <Table.Th w={112} ta="right">
            {t("labels.kept")}
          </Table.Th>
        </>
      }
    >
      {byDay
        .filter(({ judged }) => judged > 0)
        .map(({ day, judged, kept }) => (
          <Table.Tr key={day}>
            <Table.Td>{date(day)}</Table.Td>
            <Table.Td ta="right">{number(judged)}</Table.Td>
            <Table.Td ta="right">{number(kept)}</Table.Td>
          </Table.Tr>
        ))}
    </DataTable>
  );
}
