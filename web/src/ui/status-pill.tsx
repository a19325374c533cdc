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

/** @param toCustomer whether it speaks to the customer whose ticket it is */
export function StatusPill({ status, toCustomer = false }: { status: Status; toCustomer?: boolean }) {
  const { t } = useTranslation();
  const Icon = STATUS_ICONS[status];
  return (
    <span className={classes.pill} data-tone={TONES[status]}>
      <Icon size={14} stroke={2} aria-hidden />
      {toCustomer && status === "waiting_on_customer" ? t("status.waiting_on_you") : t(`status.${status}`)}
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
