import { IconSparkles } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./suggestions.module.css";

/** Behind the name of a field whose value is not the customer's own. */
export function SuggestedMark() {
  const { t } = useTranslation("new-ticket");
  return (
    <span className={classes.suggested}>
      <IconSparkles size={14} aria-hidden />
      {t("suggested")}
    </span>
  );
}
