import { VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import classes from "./moderation.module.css";
import { useMisuseCounts } from "./use-misuse-counts";

/** Behind the link to the page: how much nobody has looked at yet. */
export function MisuseCount() {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = useMisuseCounts();
  const count = (counts?.unreviewed_reports ?? 0) + (counts?.undecided_content ?? 0);
  return count === 0 ? null : (
    <span className={classes.count}>
      <span aria-hidden>{format.number(count)}</span>
      <VisuallyHidden>{t("navigation.misuseWaiting", { count })}</VisuallyHidden>
    </span>
  );
}
