import { Link, useMatchRoute, useNavigate } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { useCommand } from "~/lib/shortcuts/use-command";
import { RailTooltip } from "~/ui/rail-tooltip";
import { useListing } from "./use-listing";
import type { ViewCount } from "./use-view-counts";
import { nameInAddress, type View } from "./use-views";
import { useViewTitle } from "./use-view-title";
import { viewIcon } from "./view-icon";
import classes from "./view-links.module.css";

interface ViewLinkProps {
  view: View;
  count: ViewCount | undefined;
  isCollapsed: boolean;
}

export const ViewLink = memo(function ViewLink({ view, count, isCollapsed }: ViewLinkProps) {
  const { t } = useTranslation("workspace");
  const format = useFormat();
  const title = useViewTitle()(view);
  const { listing } = useListing();
  const isHere = useMatchRoute()({ to: "/tickets", fuzzy: true }) !== false;
  const current = isHere && listing?.view !== undefined && nameInAddress(listing.view) === nameInAddress(view);
  const navigate = useNavigate();
  const to = { to: "/tickets", search: { view: nameInAddress(view) } } as const;
  const Picture = viewIcon(view);
  useCommand({ id: `view ${nameInAddress(view)}`, label: title, group: t("views.heading"), icon: Picture, run: () => void navigate(to) });
  const number = count && (count.isCapped ? t("views.capped", { count: count.count, number: format.number(count.count) }) : format.number(count.count));
  return (
    <li>
      <RailTooltip label={title} detail={number} isCollapsed={isCollapsed}>
        <Link {...to} className={classes.link} data-current={current || undefined} aria-current={current ? "page" : undefined}>
          <Picture size={16} aria-hidden />
          <span className={classes.name}>{title}</span>
          <span className={classes.count}>{number}</span>
        </Link>
      </RailTooltip>
    </li>
  );
});
