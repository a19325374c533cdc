import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";

interface DepartmentFormProps {
  name?: string;
  action: string;
  onSave: (name: string) => Promise<unknown>;
  onDone: () => void;
}

/** The one thing to say of a department: what it is called. */
export function DepartmentForm({ name = "", action, onSave, onDone }: DepartmentFormProps) {
  const { t } = useTranslation("departments");
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const form = useForm({ initialValues: { name }, validate: { name: (value) => (value.trim() === "" ? t("field.required") : null) } });
  const words = { "is taken by another department": t("field.taken"), "must contain a letter or a digit": t("field.letter") };
  const save = async (wanted: string) => {
    setState({ busy: true, error: null });
    try {
      await onSave(wanted);
      onDone();
    } catch (error) {
      setState({ busy: false, error: showInForm(form, error, {}, words) ? null : asProblem(error) });
    }
  };
  return (
    <form noValidate onSubmit={form.onSubmit((values) => void save(values.name.trim()))}>
      <Stack gap="lg">
        <TextInput label={t("field.name")} maxLength={100} data-autofocus {...form.getInputProps("name")} />
        {state.error !== null && <ProblemAlert error={state.error} />}
        <Group justify="end" gap="sm">
          <Button variant="default" onClick={onDone}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={state.busy} disabled={!form.isDirty()}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
