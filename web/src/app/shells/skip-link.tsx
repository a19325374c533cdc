import { useTranslation } from "react-i18next";
import classes from "./skip-link.module.css";

export const MAIN = "main";

export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a href={`#${MAIN}`} className={classes.link}>
      {t("skip")}
    </a>
  );
}
