import { IconAlertTriangleFilled, IconAntennaBars2, IconAntennaBars3, IconAntennaBars5 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Priority } from "~/lib/api/types";
import classes from "./pill.module.css";

const LOOKS = {
  low: { Icon: IconAntennaBars2, tone: "grey" },
  medium: { Icon: IconAntennaBars3, tone: "blue" },
  high: { Icon: IconAntennaBars5, tone: "amber" },
  critical: { Icon: IconAlertTriangleFilled, tone: "red" },
} as const satisfies Record<Priority, unknown>;

export function PriorityBadge({ priority }: { priority: Priority }) {
  const { t } = useTranslation();
  const { Icon, tone } = LOOKS[priority];
  return (
    <span className={`${classes.pill} ${classes.bare}`} data-tone={tone}>
      <Icon size={16} stroke={2} aria-hidden />
      {t(`priority.${priority}`)}
    </span>
  );
}
