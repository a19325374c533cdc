import { Skeleton } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./system.module.css";
import { useJobs } from "./use-jobs";
import { useReaders } from "./use-readers";
import { useSystemHealth } from "./use-system-health";

/** All in one line: that all is well, or what is not. */
export function WholeState() {
  const { t } = useTranslation("system");
  const health = useSystemHealth();
  const failures = useReaders().data?.failures.length ?? 0;
  const jobs = useJobs(true).data?.length ?? 0;
  if (!health.data) {
    return health.isError ? null : <Skeleton height={48} radius="md" mb="lg" />;
  }
  const ill = health.data.parts.filter(({ status }) => status === "down" || status === "degraded").length;
  const troubles = [
    ill > 0 && t("whole.parts", { count: ill }),
    failures > 0 && t("whole.events", { count: failures }),
    jobs > 0 && t("whole.jobs", { count: jobs }),
  ].filter((one) => one !== false);
  const well = troubles.length === 0;
  const Picture = well ? IconCircleCheck : IconAlertTriangle;
  return (
    <p className={classes.whole} data-well={well} role="status">
      <Picture size={20} stroke={1.75} aria-hidden />
      {well ? t("whole.well") : troubles.join(" · ")}
    </p>
  );
}
