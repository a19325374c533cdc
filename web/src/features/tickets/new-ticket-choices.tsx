import { NativeSelect, SimpleGrid } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import type { Priority } from "~/lib/api/types";
import { useCategories } from "./categories/use-categories";
import type { NewTicketValues } from "./new-ticket-draft";
import { suggestedOf } from "./suggestions/suggested";
import { SuggestedMark } from "./suggestions/suggested-mark";
import { useClassification } from "./suggestions/use-classification";

const PRIORITIES: readonly Priority[] = ["low", "medium", "high", "critical"];

type Guessed = "category" | "priority";

/**
 * What a customer may choose and need not. Until then it shows what triage would say. That is not sent as if it had been
 * chosen: triage says it again when the ticket comes, and learns from what agents make of it.
 */
export function NewTicketChoices({ form }: { form: UseFormReturnType<NewTicketValues> }) {
  const { t } = useTranslation("new-ticket");
  const { t: common } = useTranslation();
  const categories = useCategories().data ?? [];
  const departments = useDepartments().data ?? [];
  const { subject, description, ...chosen } = form.values;
  const [decided, setDecided] = useState<readonly Guessed[]>(() => (["category", "priority"] as const).filter((field) => chosen[field] !== ""));
  const suggested = suggestedOf(useClassification(subject, description));
  const letUsChoose = { value: "", label: t("letUsChoose") };
  const named = (all: readonly { key: string; name: string }[]) => [letUsChoose, ...all.map(({ key, name }) => ({ value: key, label: name }))];
  const isSuggested = (field: Guessed) => !decided.includes(field) && suggested[field] !== undefined;
  const props = (field: Guessed) => {
    const { onChange, ...input } = form.getInputProps(field) as { onChange: (event: unknown) => void };
    return {
      ...input,
      label: (
        <>
          {t(`field.${field}`)}
          {isSuggested(field) && <SuggestedMark />}
        </>
      ),
      value: isSuggested(field) ? suggested[field] : chosen[field],
      onChange: (event: unknown) => {
        setDecided([...decided, field]);
        onChange(event);
      },
    };
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
      <NativeSelect size="md" data={named(categories)} key={form.key("category")} {...props("category")} />
      <NativeSelect
        size="md"
        data={[letUsChoose, ...PRIORITIES.map((value) => ({ value, label: common(`priority.${value}`) }))]}
        key={form.key("priority")}
        {...props("priority")}
      />
      <NativeSelect label={t("field.department")} size="md" data={named(departments)} key={form.key("department")} {...form.getInputProps("department")} />
    </SimpleGrid>
  );
}
