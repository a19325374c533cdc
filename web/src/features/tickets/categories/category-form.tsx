import { Button, Group, Stack, TagsInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";
import { isKey, keyOf } from "./category-key";
import type { Category } from "./use-categories";
import { usePutCategory } from "./use-put-category";

interface CategoryFormProps {
  /** Null for a new one. */
  category: Category | null;
  others: readonly Category[];
  onDone: () => void;
}

export function CategoryForm({ category, others, onDone }: CategoryFormProps) {
  const { t } = useTranslation("categories");
  const put = usePutCategory();
  const form = useForm({
    initialValues: category ?? { key: "", name: "", skills: [] as string[] },
    validate: {
      name: (name) => (name.trim() === "" ? t("field.required") : null),
      // Putting a category of a key that is there would change that one.
      key: (key) => (!isKey(key) ? t("field.keySigns") : !category && others.some((other) => other.key === key) ? t("field.keyTaken") : null),
    },
  });
  const skills = [...new Set(others.flatMap((other) => other.skills))].sort();
  const rename = (name: string) => {
    const follows = !category && form.values.key === keyOf(form.values.name);
    form.setFieldValue("name", name);
    if (follows) {
      form.setFieldValue("key", keyOf(name));
    }
  };
  const submit = form.onSubmit(({ key, name, skills: wanted }) =>
    put.mutate({ key, name: name.trim(), skills: wanted }, { onSuccess: onDone, onError: (error) => void showInForm(form, error) }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("field.name")}
          maxLength={100}
          data-autofocus
          {...form.getInputProps("name")}
          onChange={(event) => rename(event.currentTarget.value)}
        />
        {!category && (
          <TextInput
            label={t("field.key")}
            description={t("field.keyDetail")}
            maxLength={50}
            styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
            {...form.getInputProps("key")}
          />
        )}
        <TagsInput
          label={t("field.skills")}
          description={t("field.skillsDetail")}
          data={skills}
          maxTags={20}
          acceptValueOnBlur
          {...form.getInputProps("skills")}
        />
        {put.isError && Object.keys(form.errors).length === 0 && <ProblemAlert error={put.error} />}
        <Group justify="end" gap="sm" mt="xs">
          <Button variant="default" onClick={onDone}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={put.isPending} disabled={!form.isDirty()}>
            {t(category ? "edit.action" : "add.action")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
