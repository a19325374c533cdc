import { Anchor, Text } from "@mantine/core";
import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { notifyDone, notifyProblem } from "~/ui/toasts";
import { useCountdown } from "~/ui/use-countdown";
import { type CodePurpose, useRequestCode } from "./use-request-code";

/** @param after seconds until it may be asked for */
export function ResendCode({ purpose, email, after }: { purpose: CodePurpose; email: string; after: number }) {
  const { t } = useTranslation("accounts");
  const request = useRequestCode(purpose);
  const wait = useCountdown();
  const begin = useEffectEvent(() => wait.start(after));
  useEffect(() => begin(), []);
  const resend = () =>
    request.mutate(email, {
      onSuccess: ({ resend_after }) => {
        wait.start(resend_after);
        notifyDone(t("code.resent"));
      },
      onError: (error) => {
        const { retryAfter } = asProblem(error);
        if (retryAfter === undefined) {
          notifyProblem(error);
        } else {
          wait.start(retryAfter);
        }
      },
    });
  return wait.left > 0 ? (
    <Text size="sm" c="dimmed" style={{ fontVariantNumeric: "tabular-nums" }}>
      {t("code.resendIn", { seconds: wait.left })}
    </Text>
  ) : (
    <Anchor component="button" type="button" size="sm" onClick={resend} disabled={request.isPending}>
      {t("code.resend")}
    </Anchor>
  );
}
