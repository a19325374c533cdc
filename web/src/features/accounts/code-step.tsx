import { Anchor, Button, Group, Input, PinInput, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { useCountdown } from "~/ui/use-countdown";
import classes from "./code-step.module.css";
import { AccountProblem } from "./account-problem";
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

const LENGTH = 6;

export function CodeStep({ purpose, email, resendAfter, onProven, onBack }: CodeStepProps) {
  const { t } = useTranslation("accounts");
  const [code, setCode] = useState("");
  // A new one for each try: the first digit has the focus again.
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
        setTries(tries + 1);
      },
    });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === LENGTH) {
          submit(code);
        }
      }}
    >
      <Stack gap="md">
        <Text c="dimmed">
          <Trans t={t} i18nKey="code.sent" values={{ email }} components={{ strong: <Text span fw={600} c="var(--text)" /> }} shouldUnescape />
        </Text>
        {!isWrong && <AccountProblem error={verify.error} seconds={wait.left} />}
        <Input.Wrapper label={t("code.label")} labelElement="div" error={isWrong ? t("code.wrong") : null}>
          <PinInput
            key={tries}
            className={classes.code ?? ""}
            classNames={{ pinInput: classes.digit ?? "" }}
            length={LENGTH}
            type="number"
            size="md"
            gap="sm"
            placeholder=""
            autoFocus
            value={code}
            onChange={setCode}
            onComplete={submit}
            error={isWrong}
            disabled={verify.isPending || wait.left > 0}
            getInputProps={(index) => ({ "aria-label": t("code.digit", { position: index + 1, of: LENGTH }) })}
          />
        </Input.Wrapper>
        <Button type="submit" size="md" loading={verify.isPending} disabled={code.length < LENGTH || wait.left > 0}>
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
