import { Alert, Button, NumberInput, PasswordInput, Select, Stack, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconCircleCheck, IconPlugConnected, IconPlugConnectedX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import { asProblem } from "~/lib/api/problem";
import { DrawerActions } from "~/ui/drawer-actions";
import { focusFirst, showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";
import { portFor, settingsOf, valuesOf } from "./mailbox-values";
import type { Mailbox, MailboxSettings } from "./use-mailboxes";
import { useSaveMailbox } from "./use-save-mailbox";
import { type Trial, useTestMailbox } from "./use-test-mailbox";

const SECURITIES = ["tls", "starttls", "none"] as const;

/** A mailbox to be fetched: new, or changed. Can be tried out before it counts. */
export function MailboxForm({ mailbox, onDone }: { mailbox: Mailbox | null; onDone: () => void }) {
  const { t } = useTranslation("inbox");
  const { data: departments = [] } = useDepartments();
  const save = useSaveMailbox();
  const test = useTestMailbox();
  const [problem, setProblem] = useState<unknown>(null);
  const required = (value: string) => (value.trim() === "" ? t("field.required") : null);
  const form = useForm({
    initialValues: valuesOf(mailbox),
    validate: {
      name: required,
      address: required,
      host: required,
      username: required,
      department: required,
      password: (value) => (mailbox === null && value === "" ? t("field.required") : null),
      port: (value) => (Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= 65_535 ? null : t("field.portRange")),
    },
  });
  const words = {
    "is taken by another mailbox": t("field.taken"),
    "must be given": t("field.required"),
    "must be given again for another server or username": t("field.passwordAgain"),
    "must be the name or address of a server": t("field.noHost"),
  };
  const failed = (error: unknown) => setProblem(showInForm(form, error, {}, words) ? null : asProblem(error));
  const id = mailbox?.id ?? null;
  const submit = form.onSubmit((values) => {
    setProblem(null);
    save.mutate({ id, settings: settingsOf(values) }, { onSuccess: onDone, onError: failed });
  }, focusFirst(form));
  const tryOut = () => {
    if (form.validate().hasErrors) {
      return;
    }
    setProblem(null);
    test.mutate({ id, settings: settingsOf(form.getValues()) }, { onError: failed });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput label={t("field.name")} description={t("field.nameDetail")} maxLength={100} data-autofocus {...form.getInputProps("name")} />
        <TextInput label={t("field.address")} description={t("field.addressDetail")} type="email" maxLength={254} {...form.getInputProps("address")} />
        <Select
          label={t("field.department")}
          description={t("field.departmentDetail")}
          data={departments.map(({ key, name }) => ({ value: key, label: name }))}
          allowDeselect={false}
          {...form.getInputProps("department")}
        />
        <TextInput label={t("field.host")} maxLength={253} autoComplete="off" {...form.getInputProps("host")} />
        <Select
          label={t("field.security")}
          data={SECURITIES.map((value) => ({ value, label: t(`security.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps("security")}
          error={form.values.security === "none" ? t("field.insecure") : undefined}
          onChange={(value) => {
            const security = value as MailboxSettings["security"];
            form.setFieldValue("port", portFor(security, form.values.security, form.values.port));
            form.setFieldValue("security", security);
          }}
        />
        <NumberInput label={t("field.port")} min={1} max={65_535} allowDecimal={false} allowNegative={false} clampBehavior="none" hideControls {...form.getInputProps("port")} />
        <TextInput label={t("field.username")} maxLength={254} autoComplete="off" {...form.getInputProps("username")} />
        <PasswordInput
          label={t("field.password")}
          description={mailbox === null ? undefined : t("field.passwordDetail")}
          maxLength={1000}
          autoComplete="new-password"
          {...form.getInputProps("password")}
        />
        <TextInput label={t("field.folder")} maxLength={200} {...form.getInputProps("folder")} />
        <Switch label={t("field.markSeen")} description={t("field.markSeenDetail")} {...form.getInputProps("mark_seen", { type: "checkbox" })} />
        <Switch label={t("field.enabled")} {...form.getInputProps("is_enabled", { type: "checkbox" })} />
        <div role="status">{test.data && <TrialResult trial={test.data} />}</div>
        {problem !== null && <ProblemAlert error={problem} />}
      </Stack>
      <DrawerActions>
        <Button variant="default" leftSection={<IconPlugConnected size={16} />} loading={test.isPending} onClick={tryOut}>
          {t("mailboxes.test")}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t(mailbox === null ? "mailboxes.add" : "mailboxes.save")}
        </Button>
      </DrawerActions>
    </form>
  );
}

function TrialResult({ trial }: { trial: Trial }) {
  const { t } = useTranslation("inbox");
  if (trial.problem !== null) {
    return (
      <Alert color="red" icon={<IconPlugConnectedX size={18} />} title={t("trial.failed")}>
        {t(`problem.${trial.problem}`)}
        {trial.folders.length > 0 && ` ${t("trial.folders", { folders: trial.folders.join(", ") })}`}
      </Alert>
    );
  }
  return (
    <Alert color="green" icon={<IconCircleCheck size={18} />} title={t("trial.good")}>
      {t("trial.messages", { count: trial.messages ?? 0 })} {t(trial.can_listen === true ? "trial.listens" : "trial.polls")}
    </Alert>
  );
}
