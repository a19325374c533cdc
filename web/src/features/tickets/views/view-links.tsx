import { Skeleton, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useViewCounts } from "./use-view-counts";
import { nameInAddress, useViews, type View } from "./use-views";
import { ViewLink } from "./view-link";
import classes from "./view-links.module.css";

const BUILT_IN = 7;

/** The views in the sidebar, each with how many tickets it has. */
export function ViewLinks({ isCollapsed }: { isCollapsed: boolean }) {
  const { t } = useTranslation("workspace");
  const views = useViews();
  const counts = useViewCounts();
  if (!views.data) {
    return views.isError ? (
      <UnstyledButton className={classes.link} onClick={() => void views.refetch()}>
        {t("views.failed")}
      </UnstyledButton>
    ) : (
      <div aria-hidden>
        <div className={classes.heading}>
          <span>{t("views.heading")}</span>
        </div>
        {Array.from({ length: BUILT_IN }, (_, row) => (
          <div key={row} className={classes.link}>
            <Skeleton height={16} opacity={0.08} />
          </div>
        ))}
      </div>
    );
  }
  const groups = [
    { heading: t("views.heading"), members: views.data.filter(({ key }) => key !== null) },
    { heading: t("views.own"), members: views.data.filter(({ key, shared }) => key === null && !shared) },
    { heading: t("views.shared"), members: views.data.filter(({ shared }) => shared) },
  ];
  const link = (view: View) => <ViewLink key={nameInAddress(view)} view={view} count={counts?.get(nameInAddress(view))} isCollapsed={isCollapsed} />;
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ heading, members }) => (
      <div key={heading} role="group" aria-label={heading}>
        <div className={classes.heading} aria-hidden>
          <span>{heading}</span>
        </div>
        <ul className={classes.list}>{members.map(link)}</ul>
      </div>
    ));
}
