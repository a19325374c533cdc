import { Group } from "@mantine/core";
import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { NotificationBell } from "~/features/notifications/notification-bell";
import { Logo } from "~/ui/logo";
import { PRODUCT } from "~/ui/product";
import { CUSTOMER_NAVIGATION } from "./customer-navigation";
import classes from "./customer-shell.module.css";
import { ProfileMenu } from "./profile-menu";
import type { Tools } from "./shell-tools";
import { MAIN } from "./skip-link";

/** A slim top bar; the page below scrolls as a whole. */
export function CustomerShell({ openHelp }: Tools) {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <Link to="/" className={classes.brand} aria-label={PRODUCT}>
          <Logo />
          <span className={classes.name}>{PRODUCT}</span>
        </Link>
        <nav aria-label={t("navigation.main")} className={classes.links}>
          {CUSTOMER_NAVIGATION.map(({ to, label }) => (
            <Link key={to} to={to} className={classes.link} activeOptions={{ exact: to === "/", includeSearch: false }}>
              {t(label)}
            </Link>
          ))}
        </nav>
        <Group ml="auto" gap="sm" wrap="nowrap">
          <NotificationBell />
          <ProfileMenu openHelp={openHelp} />
        </Group>
      </header>
      <main id={MAIN} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </div>
  );
}
