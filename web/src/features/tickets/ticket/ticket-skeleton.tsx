import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import headerClasses from "./header/header.module.css";
import classes from "./pane.module.css";

/** Of the size of a ticket's head. */
export function HeaderSkeleton() {
  return (
    <div className={headerClasses.header} aria-hidden>
      <Skeleton h={22} mt={2} w="60%" />
      <Skeleton h={12} mt={8} w={140} />
      <Skeleton h={28} mt={8} w="85%" />
    </div>
  );
}

export function ThreadSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.skeleton} role="status" aria-label={t("loading")}>
      <Skeleton h={120} />
      <Skeleton h={16} w="50%" />
      <Skeleton h={88} />
      <Skeleton h={88} />
    </div>
  );
}
