import { ActionIcon, Tooltip, VisuallyHidden } from "@mantine/core";
import { IconCheck, IconTrash } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { RelativeTime } from "~/ui/relative-time";
import { KindIcon } from "./kind-icon";
import type { Notification } from "~/lib/api/types";
import { NotificationLink } from "./notification-link";
import classes from "./notifications.module.css";
import { useDeleteNotification } from "./use-delete-notification";
import { useMarkRead } from "./use-mark-read";
import { useNotificationWords } from "./use-notification-words";

interface NotificationRowProps {
  notification: Notification;
  staysWhenRead: boolean;
  /** One goes to what it is about. */
  onLeave: () => void;
}

export function NotificationRow({ notification, staysWhenRead, onLeave }: NotificationRowProps) {
  const { t } = useTranslation("notifications");
  const { title, detail } = useNotificationWords()(notification);
  const markRead = useMarkRead();
  const remove = useDeleteNotification();
  const deleteButton = useRef<HTMLButtonElement>(null);
  const { type, data, read, created_at } = notification;
  const about = type === "message_received" ? data.subject : null;
  return (
    <li className={classes.row} data-unread={!read || undefined}>
      <KindIcon notification={notification} />
      <div className={classes.words}>
        <NotificationLink
          notification={notification}
          className={classes.link}
          onClick={() => {
            if (!read) {
              markRead.mutate(notification);
            }
            onLeave();
          }}
        >
          {!read && <VisuallyHidden>{t("unread")}: </VisuallyHidden>}
          <span className={classes.title}>{title}</span>
          {detail !== "" && <span className={classes.detail}>{detail}</span>}
          {about && <span className={classes.about}>{about}</span>}
        </NotificationLink>
        <span className={classes.time}>
          <RelativeTime at={created_at} />
        </span>
      </div>
      <div className={classes.actions}>
        {!read && (
          <Tooltip label={t("markRead")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              className={classes.action}
              aria-label={t("markOneRead", { title })}
              onClick={({ currentTarget }) => {
                if (staysWhenRead) {
                  deleteButton.current?.focus();
                } else {
                  focusBeside(currentTarget);
                }
                markRead.mutate(notification);
              }}
            >
              <IconCheck size={16} />
            </ActionIcon>
          </Tooltip>
        )}
        <Tooltip label={t("delete")}>
          <ActionIcon
            ref={deleteButton}
            variant="subtle"
            color="gray"
            className={classes.action}
            aria-label={t("deleteOne", { title })}
            onClick={({ currentTarget }) => {
              focusBeside(currentTarget);
              remove.mutate(notification);
            }}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  );
}

/** The row goes, and the focus with it, unless it is put on its neighbour before. */
function focusBeside(element: HTMLElement): void {
  const row = element.closest("li");
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = neighbour?.querySelector<HTMLElement>("a, button") ?? element.closest<HTMLElement>("[data-panel]");
  next?.focus();
}
