import { IconAlertTriangleFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Priority } from "~/lib/api/types";
import classes from "./pill.module.css";
import { PriorityBars } from "./priority-bars";

const LOOKS = {
  low: { bars: 1, tone: "grey" },
  medium: { bars: 2, tone: "blue" },
  high: { bars: 3, tone: "amber" },
  critical: { bars: null, tone: "red" },
} as const satisfies Record<Priority, unknown>;

export function PriorityBadge({ priority }: { priority: Priority }) {
  const { t } = useTranslation();
  const { bars, tone } = LOOKS[priority];
  return (
    <span className={`${classes.pill} ${classes.bare}`} data-tone={tone}>
      {bars === null ? <IconAlertTriangleFilled size={16} aria-hidden /> : <PriorityBars full={bars} />}
      {t(`priority.${priority}`)}
    </span>
  );
}
