import { useState } from "react";
import { AccountStep } from "./account-step";
import { CodeStep } from "./code-step";
import { EmailStep } from "./email-step";
import { Progress } from "./progress";

type Step = { name: "email" } | { name: "code"; email: string; resendAfter: number } | { name: "account"; email: string; proof: string };

const STEPS = ["email", "code", "account"] as const;

/** E-mail address, the code that is sent there, and the account itself: one at a time. */
export function CreateAccount() {
  const [step, setStep] = useState<Step>({ name: "email" });
  const [email, setEmail] = useState("");
  return (
    <>
      <Progress steps={STEPS} current={step.name} />
      {step.name === "email" && (
        <EmailStep
          purpose="sign_up"
          email={email}
          onSent={(address, resendAfter) => {
            setEmail(address);
            setStep({ name: "code", email: address, resendAfter });
          }}
        />
      )}
      {step.name === "code" && (
        <CodeStep
          purpose="sign_up"
          email={step.email}
          resendAfter={step.resendAfter}
          onProven={(proof) => setStep({ name: "account", email: step.email, proof })}
          onBack={() => setStep({ name: "email" })}
        />
      )}
      {step.name === "account" && <AccountStep email={step.email} proof={step.proof} onStartAgain={() => setStep({ name: "email" })} />}
    </>
  );
}
