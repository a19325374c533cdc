import { ActionIcon, Drawer, Popover, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconBell } from "@tabler/icons-react";
import i18next from "i18next";
import { lazy, Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "~/lib/shortcuts/use-command";
import { useFormat } from "~/lib/i18n/use-format";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import classes from "./notification-bell.module.css";
import { useUnreadCount } from "./use-unread-count";

const NotificationPanel = lazy(async () => {
  const [module] = await Promise.all([import("./notification-panel"), i18next.loadNamespaces("notifications")]);
  return { default: module.NotificationPanel };
});

const NotificationToasts = lazy(async () => {
  const [module] = await Promise.all([import("./notification-toasts"), i18next.loadNamespaces("notifications")]);
  return { default: module.NotificationToasts };
});

/** More than that has no room. */
const MOST = 99;

/** How many notifications one has not read; opens them beside it, or over the whole screen of a phone. */
export function NotificationBell() {
  const { t } = useTranslation();
  const format = useFormat();
  const title = useId();
  const isPhone = useMediaQuery("(max-width: 600px)");
  const [opened, setOpened] = useState(false);
  const unreadCount = useUnreadCount();
  const close = () => setOpened(false);
  useCommand({ id: "notifications", label: t("bell.title"), group: t("palette.account"), icon: IconBell, run: () => setOpened(true) });

  const bell = (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={32}
      className={classes.bell}
      aria-label={t("bell.label", { count: unreadCount })}
      aria-haspopup="dialog"
      aria-expanded={opened}
      onClick={() => setOpened(!opened)}
    >
      <IconBell size={20} stroke={1.75} />
      {unreadCount > 0 && (
        <span className={classes.badge} aria-hidden>
          {unreadCount > MOST ? `${format.number(MOST)}+` : format.number(unreadCount)}
        </span>
      )}
    </ActionIcon>
  );
  const panel = (
    <Suspense fallback={<RowsSkeleton rows={5} height={64} />}>
      <NotificationPanel unreadCount={unreadCount} onLeave={close} />
    </Suspense>
  );

  return (
    <>
      <Suspense>
        <NotificationToasts isListOpen={opened} onOpen={() => setOpened(true)} />
      </Suspense>
      {isPhone ? (
        <>
          {bell}
          <Drawer
            opened={opened}
            onClose={close}
            position="right"
            size="100%"
            title={t("bell.title")}
            closeButtonProps={{ "aria-label": t("close") }}
            classNames={{ content: classes.sheet ?? "", body: classes.sheetBody ?? "", title: classes.title ?? "" }}
          >
            {panel}
          </Drawer>
        </>
      ) : (
        <Popover opened={opened} onChange={setOpened} width={420} position="bottom-end" shadow="md" radius="md" trapFocus returnFocus>
          <Popover.Target>{bell}</Popover.Target>
          <Popover.Dropdown p={0} className={classes.popover} aria-labelledby={title}>
            <VisuallyHidden id={title}>{t("bell.title")}</VisuallyHidden>
            {panel}
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}
