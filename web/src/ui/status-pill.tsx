import { IconArchive, IconCircleCheck, IconCircleDot, IconHourglass, IconProgress, IconUserCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Status } from "~/lib/api/types";
import classes from "./pill.module.css";

export const STATUS_ICONS = {
  open: IconCircleDot,
  assigned: IconUserCheck,
  in_progress: IconProgress,
  waiting_on_customer: IconHourglass,
  resolved: IconCircleCheck,
  closed: IconArchive,
} as const satisfies Record<Status, unknown>;

interface StatusPillProps {
  status: Status;
  /** Says it from the customer's side: what waits for them waits "for you". */
  forCustomer?: boolean;
}

export function StatusPill({ status, forCustomer = false }: StatusPillProps) {
  const { t } = useTranslation();
  const Icon = STATUS_ICONS[status];
  return (
    <span className={classes.pill} data-tone={TONES[status]}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(forCustomer ? `statusForCustomer.${status}` : `status.${status}`)}
    </span>
  );
}

const TONES = {
  open: "blue",
  assigned: "violet",
  in_progress: "amber",
  waiting_on_customer: "pink",
  resolved: "green",
  closed: "grey",
} as const satisfies Record<Status, string>;
