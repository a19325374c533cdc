import { Button, Stack, Text, TextInput } from "@mantine/core";
import { isEmail, useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { focusFirst, showInForm } from "~/ui/form-problem";
import { useCountdown } from "~/ui/use-countdown";
import { useFocusOnMount } from "~/ui/use-focus-on-mount";
import { AccountProblem } from "./account-problem";
import { type CodePurpose, useRequestCode } from "./use-request-code";

interface EmailStepProps {
  purpose: CodePurpose;
  email: string;
  /** @param resendAfter seconds until another code may be asked for */
  onSent: (email: string, resendAfter: number) => void;
}

export function EmailStep({ purpose, email, onSent }: EmailStepProps) {
  const { t } = useTranslation("accounts");
  const first = useFocusOnMount<HTMLInputElement>();
  const request = useRequestCode(purpose);
  const wait = useCountdown();
  const form = useForm({ initialValues: { email }, validate: { email: isEmail(t("field.noEmail")) } });
  const submit = form.onSubmit((values) => {
    const address = values.email.trim();
    request.mutate(address, {
      onSuccess: ({ resend_after }) => onSent(address, resend_after),
      onError: (error) => {
        wait.start(asProblem(error).retryAfter ?? 0);
        showInForm(form, error);
      },
    });
  }, focusFirst(form));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text c="dimmed">{t(`email.${purpose}`)}</Text>
        {!form.errors.email && <AccountProblem error={request.error} seconds={wait.left} />}
        <TextInput type="email" label={t("field.email")} autoComplete="email" ref={first} {...form.getInputProps("email")} />
        <Button type="submit" size="md" loading={request.isPending} disabled={wait.left > 0}>
          {t("email.action")}
        </Button>
      </Stack>
    </form>
  );
}
