import { Group, SegmentedControl, Tabs, Title } from "@mantine/core";
import { IconTargetArrow } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { FieldAccuracy } from "./field-accuracy";
import { type Accuracy, useAccuracy } from "./use-accuracy";
import { useLabelWords } from "./use-label-words";

const SPANS = [7, 30, 90] as const;

/** How often guesses were kept, field by field. */
export function AccuracySection() {
  const { t } = useTranslation("triage");
  const [days, setDays] = useState<number>(30);
  const query = useAccuracy(days);
  return (
    <section aria-labelledby="triage-accuracy">
      <Group justify="space-between" mb="sm" gap="sm">
        <Title order={2} size="h3" id="triage-accuracy">
          {t("accuracy.title")}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t("accuracy.span")}
          data={SPANS.map((span) => ({ value: String(span), label: t(`accuracy.days.${span}`) }))}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
        />
      </Group>
      <AsyncState
        query={query}
        skeleton={<RowsSkeleton rows={4} height={80} />}
        isEmpty={({ fields }) => fields.every(({ judged }) => judged === 0)}
        empty={
          <EmptyState icon={IconTargetArrow} title={t("accuracy.none")}>
            {t("accuracy.noneDetail")}
          </EmptyState>
        }
      >
        {(accuracy) => <Fields accuracy={accuracy} />}
      </AsyncState>
    </section>
  );
}

function Fields({ accuracy: { days, fields } }: { accuracy: Accuracy }) {
  const words = useLabelWords();
  const { number } = useFormat();
  return (
    <Tabs keepMounted={false} defaultValue={fields[0]?.field ?? null}>
      <Tabs.List mb="md">
        {fields.map(({ field, judged, accuracy }) => (
          <Tabs.Tab key={field} value={field}>
            {words.field(field)}
            {judged > 0 && ` · ${number(accuracy, { style: "percent" })}`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {fields.map((field) => (
        <Tabs.Panel key={field.field} value={field.field}>
          <FieldAccuracy accuracy={field} days={days} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
