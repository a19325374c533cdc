import { useTranslation } from "react-i18next";
import classes from "./progress.module.css";

type StepName = "email" | "code" | "account" | "password";

/** Which of the steps one is at. */
export function Progress({ steps, current }: { steps: readonly StepName[]; current: StepName }) {
  const { t } = useTranslation("accounts");
  const at = steps.indexOf(current);
  return (
    <ol className={classes.steps} aria-label={t("step.progress")}>
      {steps.map((step, index) => (
        <li key={step} className={classes.step} data-state={index < at ? "done" : index === at ? "current" : "ahead"} aria-current={index === at ? "step" : undefined}>
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
