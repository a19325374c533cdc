import { Button, SegmentedControl } from "@mantine/core";
import { IconBellCheck, IconBellOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import type { Which } from "./notification";
import { NotificationRow } from "./notification-row";
import classes from "./notifications.module.css";
import { useMarkAllRead } from "./use-mark-all-read";
import { useNotifications } from "./use-notifications";

interface NotificationPanelProps {
  unreadCount: number;
  onLeave: () => void;
}

/** What is under the bell. */
export function NotificationPanel({ unreadCount, onLeave }: NotificationPanelProps) {
  const { t } = useTranslation("notifications");
  const [which, setWhich] = useState<Which>("all");
  const query = useNotifications(which);
  const markAllRead = useMarkAllRead();
  return (
    <div className={classes.panel} tabIndex={-1} data-panel>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t("which")}
          data={[
            { value: "all", label: t("all") },
            { value: "unread", label: t("unread") },
          ]}
          value={which}
          onChange={(next) => setWhich(next)}
        />
        <Button
          size="compact-sm"
          variant="subtle"
          // Not `disabled`, which would throw the focus out of the panel when it was pressed.
          aria-disabled={unreadCount === 0}
          data-disabled={unreadCount === 0}
          onClick={() => unreadCount > 0 && markAllRead.mutate()}
        >
          {t("markAllRead")}
        </Button>
      </div>
      <div className={classes.scroller}>
        <AsyncState
          query={query}
          skeleton={<RowsSkeleton rows={5} height={64} />}
          isEmpty={(all) => all.length === 0 && !query.hasNextPage}
          empty={
            <EmptyState icon={which === "unread" ? IconBellCheck : IconBellOff} title={t(which === "unread" ? "empty.unread" : "empty.all")}>
              {t(which === "unread" ? "empty.unreadDetail" : "empty.allDetail")}
            </EmptyState>
          }
        >
          {(all) => (
            <>
              <ul className={classes.list} aria-label={t("list")}>
                {all.map((notification) => (
                  <NotificationRow key={notification.id} notification={notification} staysWhenRead={which === "all"} onLeave={onLeave} />
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          )}
        </AsyncState>
      </div>
      <div className={classes.foot}>
        <Link to="/profile" hash="notifications" className={classes.settings} onClick={onLeave}>
          {t("settings")}
        </Link>
      </div>
    </div>
  );
}
