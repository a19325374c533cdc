import { Anchor, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CodeStep } from "./code-step";
import { EmailStep } from "./email-step";
import { PasswordStep } from "./password-step";
import { Progress } from "./progress";

type Step = { name: "email" } | { name: "code"; resendAfter: number } | { name: "password"; proof: string };

const STEPS = ["email", "code", "password"] as const;

export function PasswordReset({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation("accounts");
  const [email, setEmail] = useState("");
  const [step, setStep] = useState<Step>({ name: "email" });
  return (
    <>
      <Title order={1} mb="lg">
        {t("reset.title")}
      </Title>
      <Progress steps={STEPS} current={step.name} />
      {step.name === "email" && (
        <EmailStep
          purpose="password_reset"
          email={email}
          onSent={(address, resendAfter) => {
            setEmail(address);
            setStep({ name: "code", resendAfter });
          }}
        />
      )}
      {step.name === "code" && (
        <CodeStep
          purpose="password_reset"
          email={email}
          resendAfter={step.resendAfter}
          onProven={(proof) => setStep({ name: "password", proof })}
          onBack={() => setStep({ name: "email" })}
        />
      )}
      {step.name === "password" && <PasswordStep email={email} proof={step.proof} onDone={onDone} />}
      <Anchor component="button" type="button" size="sm" display="block" mt="lg" mx="auto" onClick={onBack}>
        {t("reset.back")}
      </Anchor>
    </>
  );
}
