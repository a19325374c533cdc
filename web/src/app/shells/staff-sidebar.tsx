import { CloseButton, UnstyledButton } from "@mantine/core";
import { IconCommand } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ViewLinks } from "~/features/tickets/views/view-links";
import { useMe } from "~/lib/session/use-me";
import { useCommand } from "~/lib/shortcuts/use-command";
import { KeyHint } from "~/ui/key-hint";
import { Logo } from "~/ui/logo";
import { PRODUCT } from "~/ui/product";
import { ADMIN_NAVIGATION, KNOWLEDGE_NAVIGATION, type NavigationItem } from "./staff-navigation";
import classes from "./staff-shell.module.css";

export function StaffSidebar({ openPalette, onClose }: { openPalette: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { role } = useMe();
  return (
    <>
      <div className={classes.brand}>
        <Logo />
        {PRODUCT}
        <CloseButton hiddenFrom="sm" ml="auto" c="var(--rail-text)" variant="transparent" onClick={onClose} aria-label={t("navigation.close")} />
      </div>
      <div className={classes.links}>
        <ViewLinks />
        <h2 className={classes.heading}>{t("navigation.knowledge")}</h2>
        {KNOWLEDGE_NAVIGATION.map((item) => (
          <SidebarLink key={item.to} item={item} />
        ))}
        {role === "admin" && (
          <>
            <h2 className={classes.heading}>{t("navigation.admin")}</h2>
            {ADMIN_NAVIGATION.map((item) => (
              <SidebarLink key={item.to} item={item} />
            ))}
          </>
        )}
      </div>
      <div className={classes.foot}>
        <UnstyledButton className={classes.link} onClick={openPalette}>
          <IconCommand size={16} aria-hidden />
          {t("palette.title")}
          <span style={{ marginLeft: "auto" }}>
            <KeyHint keys="mod+k" />
          </span>
        </UnstyledButton>
      </div>
    </>
  );
}

function SidebarLink({ item: { to, label, icon: Picture, Count } }: { item: NavigationItem }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useCommand({ id: `go ${to}`, label: t(label), group: t("palette.go"), icon: Picture, run: () => void navigate({ to }) });
  return (
    <Link to={to} className={classes.link} activeOptions={{ includeSearch: false, exact: to === "/knowledge" }}>
      <Picture size={16} aria-hidden />
      {t(label)}
      {Count && <Count />}
    </Link>
  );
}
