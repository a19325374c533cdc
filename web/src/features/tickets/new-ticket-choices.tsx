import { NativeSelect, SimpleGrid } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import type { Priority } from "~/lib/api/types";
import type { NewTicketValues } from "./new-ticket-draft";
import { useCategories } from "./categories/use-categories";

const PRIORITIES: readonly Priority[] = ["low", "medium", "high", "critical"];

/** What a customer may choose and need not. */
export function NewTicketChoices({ form }: { form: UseFormReturnType<NewTicketValues> }) {
  const { t } = useTranslation("new-ticket");
  const { t: common } = useTranslation();
  const categories = useCategories().data ?? [];
  const departments = useDepartments().data ?? [];
  const letUsChoose = { value: "", label: t("letUsChoose") };
  const named = (all: readonly { key: string; name: string }[]) => [letUsChoose, ...all.map(({ key, name }) => ({ value: key, label: name }))];
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
      <NativeSelect label={t("field.category")} size="md" data={named(categories)} key={form.key("category")} {...form.getInputProps("category")} />
      <NativeSelect
        label={t("field.priority")}
        size="md"
        data={[letUsChoose, ...PRIORITIES.map((value) => ({ value, label: common(`priority.${value}`) }))]}
        key={form.key("priority")}
        {...form.getInputProps("priority")}
      />
      <NativeSelect label={t("field.department")} size="md" data={named(departments)} key={form.key("department")} {...form.getInputProps("department")} />
    </SimpleGrid>
  );
}
