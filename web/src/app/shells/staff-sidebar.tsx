import { CloseButton, UnstyledButton } from "@mantine/core";
import { IconCommand, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ViewLinks } from "~/features/tickets/views/view-links";
import { useMe } from "~/lib/session/use-me";
import { useAction } from "~/lib/shortcuts/use-action";
import { useCommand } from "~/lib/shortcuts/use-command";
import { KeyHint } from "~/ui/key-hint";
import { Logo } from "~/ui/logo";
import { PRODUCT } from "~/ui/product";
import { RailTooltip } from "~/ui/rail-tooltip";
import { ADMIN_NAVIGATION, KNOWLEDGE_NAVIGATION, type NavigationItem } from "./staff-navigation";
import classes from "./staff-shell.module.css";
import type { Rail } from "./use-rail";

interface StaffSidebarProps {
  rail: Rail;
  openPalette: () => void;
  onClose: () => void;
}

export function StaffSidebar({ rail, openPalette, onClose }: StaffSidebarProps) {
  const { t } = useTranslation();
  const { role } = useMe();
  const { isCollapsed, canCollapse, toggle } = rail;
  return (
    <>
      <div className={classes.brand}>
        <Logo />
        <span className={classes.name}>{PRODUCT}</span>
        <CloseButton hiddenFrom="sm" ml="auto" c="var(--rail-text)" variant="transparent" onClick={onClose} aria-label={t("navigation.close")} />
      </div>
      <div className={classes.links}>
        <ViewLinks isCollapsed={isCollapsed} />
        <h2 className={classes.heading}>
          <span className={classes.name}>{t("navigation.knowledge")}</span>
        </h2>
        {KNOWLEDGE_NAVIGATION.map((item) => (
          <SidebarLink key={item.to} item={item} isCollapsed={isCollapsed} />
        ))}
        {role === "admin" && (
          <>
            <h2 className={classes.heading}>
              <span className={classes.name}>{t("navigation.admin")}</span>
            </h2>
            {ADMIN_NAVIGATION.map((item) => (
              <SidebarLink key={item.to} item={item} isCollapsed={isCollapsed} />
            ))}
          </>
        )}
      </div>
      <div className={classes.foot}>
        <RailTooltip label={t("palette.title")} keys="mod+k" isCollapsed={isCollapsed}>
          <UnstyledButton className={classes.link} onClick={openPalette}>
            <IconCommand size={16} aria-hidden />
            <span className={classes.name}>{t("palette.title")}</span>
            <span className={classes.keys}>
              <KeyHint keys="mod+k" />
            </span>
          </UnstyledButton>
        </RailTooltip>
        {canCollapse && <CollapseButton isCollapsed={isCollapsed} onClick={toggle} />}
      </div>
    </>
  );
}

const COLLAPSE_KEYS = "b";

function CollapseButton({ isCollapsed, onClick }: { isCollapsed: boolean; onClick: () => void }) {
  const { t } = useTranslation();
  const label = t(isCollapsed ? "navigation.expand" : "navigation.collapse");
  const Picture = isCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  useAction({ id: "sidebar", keys: COLLAPSE_KEYS, label, group: t("shortcuts.general"), icon: Picture, run: onClick });
  return (
    <RailTooltip label={label} keys={COLLAPSE_KEYS} isCollapsed={isCollapsed}>
      <UnstyledButton className={classes.link} onClick={onClick} aria-expanded={!isCollapsed}>
        <Picture size={16} aria-hidden />
        <span className={classes.name}>{label}</span>
        <span className={classes.keys}>
          <KeyHint keys={COLLAPSE_KEYS} />
        </span>
      </UnstyledButton>
    </RailTooltip>
  );
}

function SidebarLink({ item: { to, label, icon: Picture, Count }, isCollapsed }: { item: NavigationItem; isCollapsed: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useCommand({ id: `go ${to}`, label: t(label), group: t("palette.go"), icon: Picture, run: () => void navigate({ to }) });
  return (
    <RailTooltip label={t(label)} isCollapsed={isCollapsed}>
      <Link to={to} className={classes.link} activeOptions={{ includeSearch: false, exact: to === "/knowledge" }}>
        <Picture size={16} aria-hidden />
        <span className={classes.name}>{t(label)}</span>
        {Count && <Count />}
      </Link>
    </RailTooltip>
  );
}
