import { NativeSelect, SimpleGrid } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import type { Priority } from "~/lib/api/types";
import { useCategories } from "./categories/use-categories";
import type { NewTicketValues } from "./new-ticket-draft";
import { SuggestedMark } from "./suggestions/suggested-mark";
import { type SuggestedField, useSuggested } from "./suggestions/use-suggested";

const PRIORITIES: readonly Priority[] = ["low", "medium", "high", "critical"];

/** What a customer may choose and need not. */
export function NewTicketChoices({ form }: { form: UseFormReturnType<NewTicketValues> }) {
  const { t } = useTranslation("new-ticket");
  const { t: common } = useTranslation();
  const categories = useCategories().data ?? [];
  const departments = useDepartments().data ?? [];
  const { isSuggested, shown, decide } = useSuggested(form.values);
  const letUsChoose = { value: "", label: t("letUsChoose") };
  const named = (all: readonly { key: string; name: string }[]) => [letUsChoose, ...all.map(({ key, name }) => ({ value: key, label: name }))];
  const props = (field: SuggestedField) => {
    const { onChange, ...input } = form.getInputProps(field) as { onChange: (event: unknown) => void };
    return {
      ...input,
      label: (
        <>
          {t(`field.${field}`)}
          {isSuggested(field) && <SuggestedMark />}
        </>
      ),
      value: shown(field),
      onChange: (event: unknown) => {
        decide(field);
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
