import { Text, UnstyledButton } from "@mantine/core";
import { notifications as toasts } from "@mantine/notifications";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLiveEvent } from "~/lib/live/use-live-event";
import { announce } from "~/ui/announce";
import { KindIcon } from "./kind-icon";
import type { Notification } from "~/lib/api/types";
import classes from "./notifications.module.css";
import { ToastBundle } from "./toast-bundle";
import { useMarkRead } from "./use-mark-read";
import { useNotificationWords } from "./use-notification-words";

const BUNDLE = "notifications";
/** In milliseconds; whoever points at it has all the time. */
const LONG = 7_000;

interface NotificationToastsProps {
  /** Whether the list is open, which shows it all. */
  isListOpen: boolean;
  onOpen: () => void;
}

/** Tells what is new in a corner of the screen, unless one looks at the very ticket, or at the list. */
export function NotificationToasts({ isListOpen, onOpen }: NotificationToastsProps) {
  const { t } = useTranslation("notifications");
  const { t: common } = useTranslation();
  const words = useNotificationWords();
  const navigate = useNavigate();
  const { ticketId } = useParams({ strict: false });
  const markRead = useMarkRead();
  const [bundle] = useState(() => new ToastBundle());

  useEffect(() => {
    if (isListOpen) {
      bundle.shown().forEach((id) => toasts.hide(toastOf(id)));
      toasts.hide(BUNDLE);
    }
  }, [isListOpen, bundle]);

  // All of a toast that is not the same each time: it stands outside of the pages, and knows neither addresses nor who is signed in.
  const frame = { autoClose: LONG, role: "group", closeButtonProps: { "aria-label": common("close") } };

  const showOne = (notification: Notification) => {
    const id = toastOf(notification.id);
    const { title, detail } = words(notification);
    const go = () => {
      toasts.hide(id);
      markRead.mutate(notification);
      if (notification.data.ticket_id !== null) {
        void navigate({ to: "/tickets/$ticketId", params: { ticketId: String(notification.data.ticket_id) } });
      } else {
        onOpen();
      }
    };
    toasts.show({
      ...frame,
      id,
      "aria-label": title,
      onClose: () => bundle.closed(notification.id),
      message: (
        <UnstyledButton className={classes.toast} onClick={go}>
          <KindIcon notification={notification} />
          <span className={classes.toastWords}>
            <Text span fw={600} display="block">
              {title}
            </Text>
            <Text span size="sm" lineClamp={2}>
              {detail}
            </Text>
          </span>
        </UnstyledButton>
      ),
    });
    announce(`${title}. ${detail}`);
  };

  const showBundle = (count: number, replaces: readonly number[]) => {
    replaces.forEach((id) => toasts.hide(toastOf(id)));
    const title = t("toast.several", { count });
    const toast = {
      ...frame,
      id: BUNDLE,
      "aria-label": title,
      onClose: () => bundle.bundleClosed(),
      message: (
        <UnstyledButton
          onClick={() => {
            toasts.hide(BUNDLE);
            onOpen();
          }}
        >
          <Text span fw={600}>
            {title}
          </Text>
        </UnstyledButton>
      ),
    };
    // The first one makes it, the next ones say another number.
    toasts.show(toast);
    toasts.update(toast);
    announce(title);
  };

  useLiveEvent("notification.created", ({ notification, new_count }) => {
    if (new_count === 1 && isLookedAt(notification, ticketId)) {
      markRead.mutate(notification);
      return;
    }
    if (isListOpen) {
      announce(words(notification).title);
      return;
    }
    const showing = bundle.add(notification.id, new_count);
    if (showing.kind === "single") {
      showOne(notification);
    } else {
      showBundle(showing.count, showing.replaces);
    }
  });
  return null;
}

function toastOf(id: number): string {
  return `notification-${String(id)}`;
}

function isLookedAt({ data }: Notification, ticketId: string | undefined): boolean {
  return data.ticket_id !== null && String(data.ticket_id) === ticketId && document.visibilityState === "visible";
}
