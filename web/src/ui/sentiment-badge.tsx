import { IconMoodAngry, IconMoodNeutral, IconMoodSad, IconMoodSmile } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Sentiment } from "~/lib/api/types";
import classes from "./pill.module.css";

const LOOKS = {
  calm: { Icon: IconMoodSmile, tone: "green" },
  neutral: { Icon: IconMoodNeutral, tone: "grey" },
  frustrated: { Icon: IconMoodSad, tone: "amber" },
  angry: { Icon: IconMoodAngry, tone: "red" },
} as const satisfies Record<Sentiment, unknown>;

export function SentimentBadge({ sentiment }: { sentiment: Sentiment }) {
  const { t } = useTranslation();
  const { Icon, tone } = LOOKS[sentiment];
  return (
    <span className={classes.pill} data-tone={tone}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`sentiment.${sentiment}`)}
    </span>
  );
}
