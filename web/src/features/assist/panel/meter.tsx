import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { certaintyOf } from "./certainty";
import classes from "./panel.module.css";

/** How sure a guess is: as a bar, a word and a number. */
export function Meter({ confidence }: { confidence: number }) {
  const { t } = useTranslation("ai-panel");
  const { number } = useFormat();
  const certainty = certaintyOf(confidence);
  return (
    <span className={classes.meter}>
      <span className={classes.bar} data-certainty={certainty} aria-hidden>
        <span style={{ width: `${Math.round(confidence * 100)}%` }} />
      </span>
      {t(`certainty.${certainty}`, { share: number(confidence, { style: "percent" }) })}
    </span>
  );
}
