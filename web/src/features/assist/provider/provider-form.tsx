import { Button, Group, NumberInput, Paper, Select, SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";
import { notifyDone } from "~/ui/toasts";
import { providerName } from "../provider-name";
import { ConnectionTest } from "./connection-test";
import { KeyField } from "./key-field";
import { changeOf, losesKey, type ProviderValues, takesKey, valuesOf } from "./provider-change";
import { type AiSettings, type Provider, useChangeAi } from "./use-ai-settings";

/** Where each answers if nothing else is said; as the server has it. */
const ADDRESSES: Record<Provider, string> = {
  none: "",
  openai: "https://api.openai.com/v1",
  gemini: "https://generativelanguage.googleapis.com/v1beta",
  ollama: "http://localhost:11434",
};
const MODELS: Record<Provider, string> = { none: "", openai: "gpt-4.1-mini", gemini: "gemini-2.5-flash", ollama: "llama3.1" };
const PROVIDERS = ["none", "openai", "gemini", "ollama"] as const satisfies readonly Provider[];

const LIMITS = [
  { name: "timeout_seconds", least: 1, most: 300 },
  { name: "drafts_per_hour", least: 0, most: 10_000 },
  { name: "tokens_per_day", least: 0, most: 1_000_000_000_000 },
] as const;
const PRICES = ["input_price", "output_price"] as const;
const HIGHEST_PRICE = 100_000;

interface ProviderFormProps {
  settings: AiSettings;
  onDirty: (isDirty: boolean) => void;
}

/** Who writes drafts and titles, if not this server itself, and within what limits. */
export function ProviderForm({ settings, onDirty }: ProviderFormProps) {
  const { t } = useTranslation("ai-settings");
  const { number } = useFormat();
  const change = useChangeAi();
  const isWithin = (value: unknown, least: number, most: number, isWhole: boolean) =>
    typeof value === "number" && value >= least && value <= most && (!isWhole || Number.isInteger(value));
  const limit = ({ least, most }: (typeof LIMITS)[number]) => (value: unknown) =>
    isWithin(value, least, most, true) ? null : t("range", { least: number(least), most: number(most) });
  const price = (value: unknown) => (isWithin(value, 0, HIGHEST_PRICE, false) ? null : t("priceRange", { most: number(HIGHEST_PRICE) }));
  const form = useForm<ProviderValues>({
    initialValues: valuesOf(settings),
    validate: {
      model: (model, { provider }) => (provider !== "none" && model.trim() === "" ? t("modelNeeded") : null),
      timeout_seconds: limit(LIMITS[0]),
      drafts_per_hour: limit(LIMITS[1]),
      tokens_per_day: limit(LIMITS[2]),
      input_price: price,
      output_price: price,
    },
  });
  const isDirty = form.isDirty();
  useEffect(() => onDirty(isDirty), [onDirty, isDirty]);
  const save = form.onSubmit((values) =>
    change.mutate(changeOf(values), {
      onSuccess: ({ ai }) => {
        const saved = valuesOf(ai);
        form.setInitialValues(saved);
        form.setValues(saved);
        notifyDone(t("saved"));
      },
      onError: (error) => void showInForm(form, error),
    }),
  );
  const { provider, api_key } = form.values;
  return (
    <Paper component="form" withBorder radius="md" p="lg" onSubmit={save} noValidate aria-labelledby="ai-provider">
      <Title order={2} size="h3" id="ai-provider">
        {t("provider.title")}
      </Title>
      <Text size="sm" c="dimmed" mt={4} maw={640}>
        {t("leaves")}
      </Text>
      <Stack gap="md" mt="md">
        <Select
          label={t("field.provider")}
          description={t("detail.provider")}
          data={PROVIDERS.map((value) => ({ value, label: value === "none" ? t("provider.none") : value === "openai" ? t("provider.openai") : providerName(value) }))}
          allowDeselect={false}
          maw={480}
          {...form.getInputProps("provider")}
        />
        {provider !== "none" && (
          <>
            <TextInput label={t("field.base_url")} description={t("detail.base_url")} placeholder={ADDRESSES[provider]} type="url" maw={480} {...form.getInputProps("base_url")} />
            <TextInput label={t("field.model")} placeholder={MODELS[provider]} autoComplete="off" maw={480} {...form.getInputProps("model")} />
            {takesKey(provider) && (
              <KeyField
                key={String(settings.has_api_key)}
                hasKey={settings.has_api_key}
                isLost={losesKey(settings, form.values)}
                value={api_key}
                error={form.errors.api_key}
                onChange={(key) => form.setFieldValue("api_key", key)}
              />
            )}
          </>
        )}
        <SimpleGrid cols={{ base: 1, xs: 3 }} style={{ alignItems: "end" }}>
          {LIMITS.map(({ name, least, most }) => (
            <NumberInput
              key={name}
              label={t(`field.${name}`)}
              description={t(`detail.${name}`)}
              min={least}
              max={most}
              allowDecimal={false}
              allowNegative={false}
              clampBehavior="none"
              thousandSeparator={t("thousands")}
              // Whole numbers have none, and yet it may not be the sign that parts thousands, as it is in German.
              decimalSeparator={t("decimal")}
              {...form.getInputProps(name)}
            />
          ))}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }} maw={480} style={{ alignItems: "end" }}>
          {PRICES.map((name) => (
            <NumberInput
              key={name}
              label={t(`field.${name}`)}
              min={0}
              max={HIGHEST_PRICE}
              decimalScale={6}
              decimalSeparator={t("decimal")}
              allowNegative={false}
              clampBehavior="none"
              {...form.getInputProps(name)}
            />
          ))}
        </SimpleGrid>
        <Text size="xs" c="dimmed">
          {t("detail.prices")}
        </Text>
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
      {settings.provider !== "none" && <ConnectionTest key={`${settings.provider} ${settings.base_url} ${settings.model}`} isDirty={isDirty} />}
    </Paper>
  );
}
