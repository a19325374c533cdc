import { Anchor, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { focusFirst } from "~/ui/form-problem";
import { useCountdown } from "~/ui/use-countdown";
import { useFocusOnMount } from "~/ui/use-focus-on-mount";
import { AccountProblem } from "./account-problem";
import { type Credentials, useSignIn } from "./use-sign-in";

export function SignInForm({ onForgotten }: { onForgotten: () => void }) {
  const { t } = useTranslation("accounts");
  const first = useFocusOnMount<HTMLInputElement>();
  const signIn = useSignIn();
  const wait = useCountdown();
  const form = useForm<Credentials>({
    initialValues: { username: "", password: "" },
    validate: { username: isNotEmpty(t("field.required")), password: isNotEmpty(t("field.required")) },
  });
  const submit = form.onSubmit(
    (values) => signIn.mutate(values, { onError: (error) => wait.start(asProblem(error).retryAfter ?? 0) }),
    focusFirst(form),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <AccountProblem error={signIn.error} seconds={wait.left} />
        <TextInput
          label={t("field.usernameOrEmail")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          ref={first}
          {...form.getInputProps("username")}
        />
        <PasswordInput
          label={t("field.password")}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": t("field.showPassword") }}
          {...form.getInputProps("password")}
        />
        <Button type="submit" size="md" loading={signIn.isPending} disabled={wait.left > 0}>
          {t("signIn.action")}
        </Button>
        <Anchor component="button" type="button" size="sm" onClick={onForgotten}>
          {t("signIn.forgotten")}
        </Anchor>
      </Stack>
    </form>
  );
}
