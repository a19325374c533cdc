import { Tooltip, VisuallyHidden } from "@mantine/core";
import { IconBolt } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./pill.module.css";

/** @param score 0 to 100 */
export function UrgencyBadge({ score }: { score: number }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t("urgency.of", { score })}>
      <span className={classes.pill} data-tone={score >= 75 ? "red" : score >= 50 ? "amber" : "grey"}>
        <IconBolt size={14} stroke={2} aria-hidden />
        <span aria-hidden>{score}</span>
        <VisuallyHidden>{t("urgency.of", { score })}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}
