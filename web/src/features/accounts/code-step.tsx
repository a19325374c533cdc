import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { useCountdown } from "~/ui/use-countdown";
import { AccountProblem } from "./account-problem";
import { CODE_LENGTH, CodeInput } from "./code-input";
import { ResendCode } from "./resend-code";
import type { CodePurpose } from "./use-request-code";
import { useVerifyCode } from "./use-verify-code";

interface CodeStepProps {
  purpose: CodePurpose;
  email: string;
  resendAfter: number;
  onProven: (proof: string) => void;
  onBack: () => void;
}

export function CodeStep({ purpose, email, resendAfter, onProven, onBack }: CodeStepProps) {
  const { t } = useTranslation("accounts");
  const [code, setCode] = useState("");
  // Each try has fields of its own, and with them the focus.
  const [tries, setTries] = useState(0);
  const verify = useVerifyCode(purpose, email);
  const wait = useCountdown();
  const isWrong = verify.isError && asProblem(verify.error).status === 400;
  const submit = (complete: string) =>
    verify.mutate(complete, {
      onSuccess: ({ verification_token }) => onProven(verification_token),
      onError: (error) => {
        wait.start(asProblem(error).retryAfter ?? 0);
        setCode("");
        setTries((before) => before + 1);
      },
    });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === CODE_LENGTH) {
          submit(code);
        }
      }}
    >
      <Stack gap="md">
        <Text c="dimmed">
          <Trans t={t} i18nKey="code.sent" values={{ email }} components={{ strong: <Text span fw={600} c="var(--text)" /> }} shouldUnescape />
        </Text>
        {!isWrong && <AccountProblem error={verify.error} seconds={wait.left} />}
        <CodeInput
          key={tries}
          value={code}
          onChange={setCode}
          onComplete={submit}
          isWrong={isWrong && code === ""}
          disabled={verify.isPending || wait.left > 0}
        />
        <Button type="submit" size="md" loading={verify.isPending} disabled={code.length < CODE_LENGTH || wait.left > 0}>
          {t("code.action")}
        </Button>
        <Group justify="space-between">
          <ResendCode purpose={purpose} email={email} after={resendAfter} />
          <Anchor component="button" type="button" size="sm" onClick={onBack}>
            {t("code.otherEmail")}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
