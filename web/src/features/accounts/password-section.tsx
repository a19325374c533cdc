import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import type { User } from "~/lib/api/types";
import { focusFirst, showInForm } from "~/ui/form-problem";
import { notifyDone } from "~/ui/toasts";
import { useCountdown } from "~/ui/use-countdown";
import { AccountProblem } from "./account-problem";
import { NewPasswordInput, passwordProblem } from "./new-password-input";
import { ProfileSection } from "./profile-section";
import { useChangeProfile } from "./use-change-profile";

export function PasswordSection({ me }: { me: User }) {
  const { t } = useTranslation("profile");
  const { t: accounts } = useTranslation("accounts");
  const change = useChangeProfile();
  const wait = useCountdown();
  // Whoever comes by a provider may never have set a password; the server knows.
  const mayHaveNone = Boolean(me.social_provider);
  const form = useForm({
    initialValues: { current_password: "", password: "" },
    validate: {
      current_password: (text) => (text === "" && !mayHaveNone ? accounts("field.required") : null),
      password: (text) => passwordProblem(text, accounts),
    },
  });
  const submit = form.onSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => {
        form.reset();
        notifyDone(t("password.saved"));
      },
      onError: (error) => {
        wait.start(asProblem(error).retryAfter ?? 0);
        showInForm(form, error);
      },
    }),
    focusFirst(form),
  );
  return (
    <ProfileSection title={t("password.title")} detail={t("password.detail")}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {/* Tells password managers whose it is. */}
          <input type="text" name="username" autoComplete="username" value={me.username} readOnly hidden />
          <PasswordInput
            label={t("password.current")}
            {...(mayHaveNone ? { description: t("password.currentDetail", { provider: me.social_provider }) } : {})}
            size="md"
            autoComplete="current-password"
            visibilityToggleButtonProps={{ "aria-label": accounts("field.showPassword") }}
            {...form.getInputProps("current_password")}
          />
          <NewPasswordInput label={t("password.next")} size="md" {...form.getInputProps("password")} />
          {Object.keys(form.errors).length === 0 && <AccountProblem error={change.error} seconds={wait.left} />}
          <Group>
            <Button type="submit" size="md" loading={change.isPending} disabled={!form.isDirty() || wait.left > 0}>
              {t("password.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </ProfileSection>
  );
}
