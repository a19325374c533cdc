import { Button, Group, NumberInput, Paper, Select, SimpleGrid, Stack, Switch, Text, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";
import { notifyDone } from "~/ui/toasts";
import { hours, timeZones } from "./time-zones";
import { type ModerationSettings, useChangeModeration } from "./use-change-moderation";

const LEAST_VOLUME = 2;
const MOST_VOLUME = 10_000;
const HOURS = hours();

interface Values {
  enabled: boolean;
  misuse_hour: string;
  misuse_zone: string;
  high_volume: number | string;
}

interface ModerationSettingsFormProps {
  settings: ModerationSettings;
  onDirty: (group: "moderation", isDirty: boolean) => void;
}

/** Whether words are looked at, when misuse is looked for, and what counts as much. */
export function ModerationSettingsForm({ settings, onDirty }: ModerationSettingsFormProps) {
  const { t } = useTranslation("settings");
  const { number } = useFormat();
  const change = useChangeModeration();
  const form = useForm<Values>({
    initialValues: { ...settings, misuse_hour: String(settings.misuse_hour) },
    validate: {
      high_volume: (value) =>
        typeof value === "number" && Number.isInteger(value) && value >= LEAST_VOLUME && value <= MOST_VOLUME
          ? null
          : t("rangeFrom", { least: number(LEAST_VOLUME), most: number(MOST_VOLUME) }),
    },
  });
  const zones = useMemo(() => timeZones(settings.misuse_zone), [settings.misuse_zone]);
  const isDirty = form.isDirty();
  useEffect(() => onDirty("moderation", isDirty), [onDirty, isDirty]);
  const save = form.onSubmit((values) =>
    change.mutate(
      { ...values, misuse_hour: Number(values.misuse_hour), high_volume: Number(values.high_volume) },
      {
        onSuccess: () => {
          form.resetDirty(values);
          notifyDone(t("saved"));
        },
        onError: (error) => void showInForm(form, error),
      },
    ),
  );
  return (
    <Paper component="form" withBorder radius="md" p="lg" onSubmit={save} noValidate aria-labelledby="settings-moderation">
      <Title order={2} size="h3" id="settings-moderation">
        {t("group.moderation")}
      </Title>
      <Stack gap="md" mt="md">
        <Switch label={t("field.moderation_enabled")} description={t("detail.moderation_enabled")} {...form.getInputProps("enabled", { type: "checkbox" })} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} maw={480}>
          <Select label={t("field.misuse_hour")} data={HOURS} allowDeselect={false} {...form.getInputProps("misuse_hour")} />
          <Select
            label={t("field.misuse_zone")}
            data={zones}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t("nothingFound", { ns: "common" })}
            {...form.getInputProps("misuse_zone")}
          />
        </SimpleGrid>
        <NumberInput
          label={t("field.high_volume")}
          description={t("detail.high_volume")}
          min={LEAST_VOLUME}
          max={MOST_VOLUME}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          maw={480}
          suffix={" " + t("unit.high_volume", { count: Number(form.values.high_volume) })}
          {...form.getInputProps("high_volume")}
        />
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
