import { Anchor, Button, Stack, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { Problem } from "~/lib/api/problem";
import { focusFirst, showInForm } from "~/ui/form-problem";
import { useFocusOnMount } from "~/ui/use-focus-on-mount";
import { AccountProblem } from "./account-problem";
import { NewPasswordInput, passwordProblem } from "./new-password-input";
import { useRegister } from "./use-register";

interface AccountStepProps {
  email: string;
  /** That one reads mail there. */
  proof: string;
  onStartAgain: () => void;
}

export function AccountStep({ email, proof, onStartAgain }: AccountStepProps) {
  const { t } = useTranslation("accounts");
  const first = useFocusOnMount<HTMLInputElement>();
  const register = useRegister();
  const form = useForm({
    initialValues: { name: "", username: suggestion(email), password: "" },
    validate: {
      username: isNotEmpty(t("field.required")),
      password: (password) => passwordProblem(password, t),
    },
  });
  const submit = form.onSubmit((values) => {
    register.mutate({ ...values, email, verification_token: proof }, { onError: (error) => void showInForm(form, error) });
  }, focusFirst(form));
  const isProofSpent = register.error instanceof Problem && register.error.errors.some(({ field }) => field === "verification_token");
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {Object.keys(form.errors).length === 0 && <AccountProblem error={register.error} />}
        {isProofSpent && (
          <Anchor component="button" type="button" size="sm" onClick={onStartAgain}>
            {t("account.startAgain")}
          </Anchor>
        )}
        <TextInput label={t("field.name")} description={t("field.nameDetail")} autoComplete="name" ref={first} {...form.getInputProps("name")} />
        <TextInput
          label={t("field.username")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps("username")}
        />
        <NewPasswordInput {...form.getInputProps("password")} />
        <Button type="submit" size="md" loading={register.isPending}>
          {t("account.action")}
        </Button>
      </Stack>
    </form>
  );
}

/** Of what the server takes, the part before the @. */
function suggestion(email: string): string {
  return (email.split("@")[0] ?? "").replaceAll(/[^\p{L}\p{N}._+-]/gu, "");
}
