import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Notification, Status, User } from "~/lib/api/types";
import { isStaff, useMe } from "~/lib/session/use-me";
import { displayName } from "~/ui/person-avatar";
import { PRODUCT } from "~/ui/product";

export interface Words {
  title: string;
  /** May be empty. */
  detail: string;
}

/** What a notification says, in the language of the app and to whom it says it. */
export function useNotificationWords(): (notification: Pick<Notification, "type" | "data">) => Words {
  const { t } = useTranslation("notifications");
  const { t: common } = useTranslation();
  const me = useMe();
  return (notification) => wordsOf(notification, me, t, common);
}

function wordsOf({ type, data }: Pick<Notification, "type" | "data">, me: User, t: TFunction<"notifications">, common: TFunction): Words {
  const subject = data.subject ?? "";
  const actor = data.actor ? displayName(data.actor) : PRODUCT;
  if (!isShown(data)) {
    return { title: t("withheld.title"), detail: t("withheld.detail") };
  }
  switch (type) {
    case "ticket_created":
      return { title: t("title.created", { actor }), detail: subject };
    case "message_received":
      return { title: t(data.is_internal ? "title.noted" : "title.said", { actor }), detail: data.excerpt ?? "" };
    case "ticket_assigned":
      return { title: data.assignee?.id === me.id ? t("title.yours") : t("title.assigned", { agent: data.assignee ? displayName(data.assignee) : PRODUCT }), detail: subject };
    case "status_changed":
      return { title: t("title.status", { status: statusName(data.after as Status, me, common) }), detail: subject };
    case "misuse_detected":
      return { title: t("title.misuse"), detail: data.reference ?? "" };
    case "sla_warning":
      return { title: t("title.deadline"), detail: subject };
    case "system_alert":
      return { title: t("title.alert"), detail: t("alertDetail", { reader: data.reader }) };
  }
}

/** Whether it says anything: of a ticket that one no longer sees nothing is told. */
export function isShown(data: Notification["data"]): boolean {
  return data.ticket_id !== null || data.reader !== null;
}

function statusName(status: Status, me: User, t: TFunction): string {
  return status === "waiting_on_customer" && !isStaff(me) ? t("status.waiting_on_you") : t(`status.${status}`);
}
