import { Button, Group, NumberInput, Paper, PasswordInput, Select, SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "~/lib/i18n/language";
import { useFormat } from "~/lib/i18n/use-format";
import { showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";
import { notifyDone } from "~/ui/toasts";
import { changeOf, type Encryption, losesPassword, type MailSettings, type MailValues, portFor, valuesOf } from "./mail-change";
import { MailConnectionTest } from "./mail-connection-test";
import { useChangeMail } from "./use-change-mail";

const ENCRYPTIONS = ["starttls", "tls", "none"] as const satisfies readonly Encryption[];
/** Examples. */
const SERVER = "smtp.example.com";
const ADDRESS = "support@example.com";
/** As the server has it. */
const MOST_CONNECTIONS = 10;
const HIGHEST_PORT = 65_535;

interface MailSettingsFormProps {
  settings: MailSettings;
  onDirty: (group: "mail", isDirty: boolean) => void;
}

/** By which server mail goes out, and who it is from. */
export function MailSettingsForm({ settings, onDirty }: MailSettingsFormProps) {
  const { t } = useTranslation("mail");
  const { number } = useFormat();
  const change = useChangeMail();
  const within = (most: number) => (value: unknown) =>
    typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most ? null : t("settings.range", { most: number(most) });
  const form = useForm<MailValues>({
    initialValues: valuesOf(settings),
    validate: {
      port: within(HIGHEST_PORT),
      max_connections: within(MOST_CONNECTIONS),
      sender_address: (address, { host }) => (host.trim() !== "" && address.trim() === "" ? t("settings.senderNeeded") : null),
    },
  });
  const isDirty = form.isDirty();
  useEffect(() => onDirty("mail", isDirty), [onDirty, isDirty]);
  const save = form.onSubmit((values) =>
    change.mutate(changeOf(values), {
      onSuccess: ({ mail }) => {
        const saved = valuesOf(mail);
        form.setInitialValues(saved);
        form.setValues(saved);
        notifyDone(t("settings.saved"));
      },
      onError: (error) => void showInForm(form, error),
    }),
  );
  const isLost = losesPassword(settings, form.values);
  return (
    <Paper component="form" withBorder radius="md" p="lg" onSubmit={save} noValidate aria-labelledby="settings-mail">
      <Title order={2} size="h3" id="settings-mail">
        {t("settings.title")}
      </Title>
      <Text size="sm" c="dimmed" mt={4} maw={640}>
        {t("settings.explanation")}
      </Text>
      <Stack gap="md" mt="md">
        <TextInput label={t("settings.host")} description={t("settings.hostDetail")} placeholder={SERVER} autoComplete="off" maw={480} {...form.getInputProps("host")} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} maw={480}>
          <Select
            label={t("settings.security")}
            allowDeselect={false}
            data={ENCRYPTIONS.map((value) => ({ value, label: t(`settings.encryption.${value}`) }))}
            {...form.getInputProps("security")}
            onChange={(value: string | null) => {
              const security = ENCRYPTIONS.find((one) => one === value) ?? "starttls";
              form.setValues({ security, port: portFor(security, form.values.port) });
            }}
          />
          <NumberInput
            label={t("settings.port")}
            min={1}
            max={HIGHEST_PORT}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="none"
            hideControls
            {...form.getInputProps("port")}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }} maw={640} style={{ alignItems: "end" }}>
          <TextInput label={t("settings.username")} autoComplete="off" {...form.getInputProps("username")} />
          <PasswordInput
            label={t("settings.password")}
            description={isLost ? t("settings.passwordLost") : settings.has_password ? t("settings.passwordKept") : undefined}
            placeholder={settings.has_password && !isLost ? "••••••••" : ""}
            autoComplete="new-password"
            {...form.getInputProps("password")}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }} maw={640} style={{ alignItems: "end" }}>
          <TextInput label={t("settings.senderName")} autoComplete="off" {...form.getInputProps("sender_name")} />
          <TextInput label={t("settings.senderAddress")} type="email" placeholder={ADDRESS} autoComplete="off" {...form.getInputProps("sender_address")} />
        </SimpleGrid>
        <TextInput
          label={t("settings.replyAddress")}
          description={t("settings.replyAddressDetail")}
          type="email"
          placeholder={ADDRESS}
          autoComplete="off"
          maw={480}
          {...form.getInputProps("reply_address")}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} maw={640} style={{ alignItems: "end" }}>
          <NumberInput
            label={t("settings.maxConnections")}
            description={t("settings.maxConnectionsDetail")}
            min={1}
            max={MOST_CONNECTIONS}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="none"
            {...form.getInputProps("max_connections")}
          />
          <Select
            label={t("settings.language")}
            description={t("settings.languageDetail")}
            allowDeselect={false}
            data={LANGUAGE_NAMES.map((one) => ({ ...one }))}
            {...form.getInputProps("language")}
          />
        </SimpleGrid>
        {change.isError && Object.keys(form.errors).length === 0 && <ProblemAlert error={change.error} />}
      </Stack>
      <Group gap="sm" mt="lg">
        <Button type="submit" loading={change.isPending} disabled={!isDirty}>
          {t("settings.save")}
        </Button>
        {isDirty && (
          <Button variant="default" onClick={form.reset}>
            {t("settings.discard")}
          </Button>
        )}
      </Group>
      {settings.host !== "" && <MailConnectionTest isDirty={isDirty} />}
    </Paper>
  );
}
