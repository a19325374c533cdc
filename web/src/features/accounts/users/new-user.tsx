import { Button, Radio, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { User } from "~/lib/api/types";
import { DrawerActions } from "~/ui/drawer-actions";
import { focusFirst, showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";
import { NewPasswordInput, passwordProblem } from "../new-password-input";
import { generatePassword } from "./generate-password";
import { useCreateUser } from "./use-create-user";
import { UserFields } from "./user-fields";
import { detailsOf, NOBODY, type UserValues, validateUser, wordsOfServer } from "./user-values";

const PASSWORDS = ["generated", "chosen", "none"] as const;
type PasswordKind = (typeof PASSWORDS)[number];

interface NewUserProps {
  /** @param password if it was made up, and so must be shown */
  onDone: (user: User, password?: string) => void;
  onCancel: () => void;
}

export function NewUser({ onDone, onCancel }: NewUserProps) {
  const { t } = useTranslation("users");
  const { t: accounts } = useTranslation("accounts");
  const create = useCreateUser();
  const [kind, setKind] = useState<PasswordKind>("generated");
  const form = useForm<UserValues>({
    initialValues: NOBODY,
    validate: { ...validateUser(t), password: (password) => (kind === "chosen" ? passwordProblem(password, accounts) : null) },
  });
  const submit = form.onSubmit((values) => {
    const generated = kind === "generated" ? generatePassword() : undefined;
    const password = generated ?? (kind === "chosen" ? values.password : null);
    create.mutate(
      { ...detailsOf(values), username: values.username.trim(), email: values.email.trim(), password },
      { onSuccess: (user) => onDone(user, generated), onError: (error) => void showInForm(form, error, {}, wordsOfServer(t)) },
    );
  }, focusFirst(form));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <UserFields form={form} isNew />
        <Radio.Group label={t("password.label")} value={kind} onChange={(value) => setKind(value)}>
          <Stack gap="xs" mt={4}>
            {PASSWORDS.map((one) => (
              <Radio key={one} value={one} label={t(`password.${one}`)} description={t(`password.${one}Detail`)} />
            ))}
          </Stack>
        </Radio.Group>
        {kind === "chosen" && <NewPasswordInput {...form.getInputProps("password")} />}
        {create.isError && Object.keys(form.errors).length === 0 && <ProblemAlert error={create.error} />}
        <DrawerActions>
          <Button variant="default" onClick={onCancel}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t("create.action")}
          </Button>
        </DrawerActions>
      </Stack>
    </form>
  );
}
