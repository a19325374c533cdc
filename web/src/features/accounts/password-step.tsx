import { Button, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { focusFirst, showInForm } from "~/ui/form-problem";
import { useFocusOnMount } from "~/ui/use-focus-on-mount";
import { AccountProblem } from "./account-problem";
import { NewPasswordInput, passwordProblem } from "./new-password-input";
import { useResetPassword } from "./use-reset-password";

export function PasswordStep({ email, proof, onDone }: { email: string; proof: string; onDone: () => void }) {
  const { t } = useTranslation("accounts");
  const first = useFocusOnMount<HTMLInputElement>();
  const reset = useResetPassword();
  const form = useForm({ initialValues: { password: "" }, validate: { password: (password) => passwordProblem(password, t) } });
  const submit = form.onSubmit(({ password }) => {
    reset.mutate({ email, password, verification_token: proof }, { onSuccess: onDone, onError: (error) => void showInForm(form, error) });
  }, focusFirst(form));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!form.errors.password && <AccountProblem error={reset.error} />}
        {/* Tells password managers whose it is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <NewPasswordInput ref={first} {...form.getInputProps("password")} />
        <Button type="submit" size="md" loading={reset.isPending}>
          {t("reset.action")}
        </Button>
      </Stack>
    </form>
  );
}
