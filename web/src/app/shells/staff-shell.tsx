import { AppShell, Burger, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { AvailabilityToggle } from "~/features/accounts/availability-toggle";
import { NotificationBell } from "~/features/notifications/notification-bell";
import { GoToTicket } from "~/features/tickets/new/go-to-ticket";
import { ProfileMenu } from "./profile-menu";
import { SearchBox } from "./search-box";
import type { Tools } from "./shell-tools";
import { MAIN } from "./skip-link";
import { StaffSidebar } from "./staff-sidebar";
import classes from "./staff-shell.module.css";
import { useRail } from "./use-rail";

/** Dark sidebar, slim top bar; each page fills the rest and scrolls by itself. */
export function StaffShell({ openHelp, openPalette }: Tools) {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure();
  const rail = useRail();
  const href = useRouterState({ select: (state) => state.location.href });
  useEffect(close, [href, close]);
  return (
    <AppShell
      layout="alt"
      header={{ height: 44 }}
      navbar={{ width: rail.isCollapsed ? 56 : 224, breakpoint: "sm", collapsed: { mobile: !opened } }}
      transitionDuration={120}
    >
      <AppShell.Navbar aria-label={t("navigation.main")} className={classes.rail} withBorder={false} data-collapsed={rail.isCollapsed || undefined}>
        <StaffSidebar rail={rail} openPalette={openPalette} onClose={close} />
      </AppShell.Navbar>
      <AppShell.Header className={classes.header}>
        <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t(opened ? "navigation.close" : "navigation.open")} />
        <SearchBox />
        <Group gap="md" wrap="nowrap" ml="auto">
          <AvailabilityToggle />
          <NotificationBell />
          <ProfileMenu openHelp={openHelp} />
        </Group>
      </AppShell.Header>
      <AppShell.Main id={MAIN} tabIndex={-1} className={classes.main}>
        <Outlet />
      </AppShell.Main>
      <GoToTicket />
    </AppShell>
  );
}
