import { notifications } from "@mantine/notifications";
import { IconCircleDot, IconFlag, IconLink, IconUserCheck, IconUserPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { copyText } from "~/lib/copy-text";
import type { Priority, Status, TicketDetail } from "~/lib/api/types";
import { useMe } from "~/lib/session/use-me";
import { useAction } from "~/lib/shortcuts/use-action";
import { useCommand } from "~/lib/shortcuts/use-command";
import { notifyDone } from "~/ui/toasts";
import type { TicketChange } from "../change/apply-change";
import { PRIORITIES } from "./priority-menu";

interface TicketCommandsProps {
  ticket: TicketDetail;
  onOpen: (menu: "status" | "priority" | "assignee") => void;
  onChange: (change: TicketChange) => void;
}

/** What keys and the command palette do with the ticket that is open. */
export function TicketCommands({ ticket, onOpen, onChange }: TicketCommandsProps) {
  const { t } = useTranslation("ticket");
  const me = useMe();
  const { id, reference, assigned_agent: assignee, actions, status, priority } = ticket;
  const common = { group: t("shortcuts.group"), scope: "item" } as const;
  const copyLink = () =>
    void copyText(`${location.origin}/tickets/${id}`).then(
      () => notifyDone(t("link.copied", { reference })),
      () => notifications.show({ color: "red", role: "alert", message: t("link.failed") }),
    );
  useAction({ ...common, id: "ticket-assign", keys: "a", label: t("shortcuts.assignee"), icon: IconUserPlus, enabled: actions.can_assign, run: () => onOpen("assignee") });
  useCommand({
    ...common,
    id: "ticket-assign-me",
    label: t("assignee.me"),
    icon: IconUserCheck,
    enabled: actions.can_assign && assignee?.id !== me.id,
    run: () => onChange({ assigned_agent: me.id }),
  });
  useAction({ ...common, id: "ticket-status", keys: "s", label: t("shortcuts.status"), icon: IconCircleDot, enabled: actions.statuses.length > 0, run: () => onOpen("status") });
  useAction({ ...common, id: "ticket-priority", keys: "p", label: t("shortcuts.priority"), icon: IconFlag, run: () => onOpen("priority") });
  useAction({ ...common, id: "ticket-link", keys: "l", label: t("link.copy"), icon: IconLink, run: copyLink });
  return (
    <>
      {actions.statuses
        .filter((value) => value !== status)
        .map((value) => (
          <StatusCommand key={value} status={value} onChoose={() => onChange({ status: value })} />
        ))}
      {PRIORITIES.filter((value) => value !== priority).map((value) => (
        <PriorityCommand key={value} priority={value} onChoose={() => onChange({ priority: value })} />
      ))}
    </>
  );
}

function StatusCommand({ status, onChoose }: { status: Status; onChoose: () => void }) {
  const { t } = useTranslation("ticket");
  const { t: common } = useTranslation();
  const label = t("shortcuts.setStatus", { status: common(`status.${status}`) });
  useCommand({ id: `ticket-status-${status}`, label, group: t("shortcuts.group"), scope: "item", icon: IconCircleDot, run: onChoose });
  return null;
}

function PriorityCommand({ priority, onChoose }: { priority: Priority; onChoose: () => void }) {
  const { t } = useTranslation("ticket");
  const { t: common } = useTranslation();
  const label = t("shortcuts.setPriority", { priority: common(`priority.${priority}`) });
  useCommand({ id: `ticket-priority-${priority}`, label, group: t("shortcuts.group"), scope: "item", icon: IconFlag, run: onChoose });
  return null;
}
