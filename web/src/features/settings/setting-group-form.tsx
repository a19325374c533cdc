import { Button, Group, NumberInput, Paper, Stack, Text, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";
import { notifyDone } from "~/ui/toasts";
import type { SettingField, SettingGroup } from "./setting-groups";
import { useChangeSettings } from "./use-change-settings";
import type { TicketSettings } from "./use-settings";

type Values = Record<string, number | string>;

interface SettingGroupFormProps {
  group: SettingGroup;
  settings: TicketSettings;
  onDirty: (group: SettingGroup["id"], isDirty: boolean) => void;
}

/** Some settings that are saved together. */
export function SettingGroupForm({ group, settings, onDirty }: SettingGroupFormProps) {
  const { t } = useTranslation("settings");
  const { number } = useFormat();
  const change = useChangeSettings();
  const outOfRange = ({ most }: SettingField, value: unknown) =>
    typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most ? null : t("range", { most: number(most) });
  const form = useForm<Values>({
    initialValues: Object.fromEntries(group.fields.map(({ name }) => [name, settings[name]])),
    validate: Object.fromEntries(group.fields.map((field) => [field.name, (value: unknown) => outOfRange(field, value)])),
  });
  const isDirty = form.isDirty();
  useEffect(() => onDirty(group.id, isDirty), [onDirty, group.id, isDirty]);
  const save = form.onSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => {
        form.resetDirty(values);
        notifyDone(t("saved"));
      },
      onError: (error) => void showInForm(form, error),
    }),
  );
  return (
    <Paper component="form" withBorder radius="md" p="lg" onSubmit={save} noValidate aria-labelledby={`settings-${group.id}`}>
      <Title order={2} size="h3" id={`settings-${group.id}`}>
        {t(`group.${group.id}`)}
      </Title>
      <Stack gap="md" mt="md">
        {group.fields.map(({ name, most }) => (
          <NumberInput
            key={name}
            label={t(`field.${name}`)}
            description={t(`detail.${name}`)}
            min={0}
            max={most}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="none"
            maw={480}
            suffix={" " + t(`unit.${name}`, { count: Number(form.values[name]) })}
            {...form.getInputProps(name)}
          />
        ))}
        {change.isError && Object.keys(form.errors).length === 0 && <ProblemAlert error={change.error} />}
      </Stack>
      <Group gap="sm" mt="lg">
        <Button type="submit" loading={change.isPending} disabled={!isDirty}>
          {t("save")}
        </Button>
        {isDirty && (
          <>
            <Button variant="default" onClick={form.reset}>
              {t("discard")}
            </Button>
            <Text size="sm" c="dimmed">
              {t("unsaved")}
            </Text>
          </>
        )}
      </Group>
    </Paper>
  );
}
