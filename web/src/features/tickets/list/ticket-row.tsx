import { IconFlagFilled } from "@tabler/icons-react";
import { memo, type MouseEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TicketSummary } from "~/lib/api/types";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import { PriorityBadge } from "~/ui/priority-badge";
import { StatusPill } from "~/ui/status-pill";
import type { TicketChange } from "../bulk/change-tickets";
import { type ChangeKind, ChangePicker } from "../bulk/change-picker";
import { plainWords } from "./plain-words";
import { RowAssignee } from "./row-assignee";
import { RowTime } from "./row-time";
import classes from "./ticket-table.module.css";

/** What one can do with a row. The same object for all rows and at all times, so that none of them is drawn anew for it. */
export interface RowActions {
  open: (id: number) => void;
  /** @param isRange with all between this one and the last */
  select: (id: number, isRange: boolean) => void;
  menu: (id: number, kind: ChangeKind | null) => void;
  change: (ticket: TicketSummary, change: TicketChange) => void;
}

/** What of a reference, such as TKT-20260131-0A1B2C3D, belongs to one ticket alone: so many characters at its end. */
const OWN_PART = 8;

interface TicketRowProps {
  ticket: TicketSummary;
  department: string | undefined;
  address: string;
  isOpen: boolean;
  isSelected: boolean;
  /** It does not belong to the list any more. */
  hasLeft: boolean;
  /** Which of its menus is open. */
  menu: ChangeKind | null;
  actions: RowActions;
}

export const TicketRow = memo(function TicketRow({ ticket, department, address, isOpen, isSelected, hasLeft, menu, actions }: TicketRowProps) {
  const { t } = useTranslation("workspace");
  const { t: common } = useTranslation();
  const { id, reference, subject, excerpt, customer, status, priority, assigned_agent, misuse_flag, updated_at } = ticket;
  const follow = (event: MouseEvent) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      actions.open(id);
    }
  };
  const cell = (kind: "status" | "priority" | "assignee", value: string, shown: ReactNode) => (
    <div role="cell" className={classes[kind]}>
      <button
        type="button"
        className={classes.value}
        aria-label={`${t(`column.${kind}`)}: ${value}`}
        title={value}
        aria-haspopup="listbox"
        aria-expanded={menu === kind}
        onClick={() => actions.menu(id, kind)}
      >
        {shown}
      </button>
      {menu === kind && (
        <ChangePicker kind={kind} ticket={ticket} opened onClose={() => actions.menu(id, null)} onChange={(change) => actions.change(ticket, change)}>
          <span className={classes.anchor} />
        </ChangePicker>
      )}
    </div>
  );
  return (
    <div role="row" className={classes.row} data-row={id} data-open={isOpen || undefined} data-selected={isSelected || undefined} data-left={hasLeft || undefined}>
      <div role="cell" className={classes.check}>
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={t("list.select", { reference })}
          onChange={(event) => actions.select(id, (event.nativeEvent as globalThis.MouseEvent).shiftKey)}
        />
      </div>
      <div role="cell" className={classes.reference}>
        {reference}
      </div>
      <div role="cell" className={classes.subject}>
        <a href={address} className={classes.link} data-ticket={id} aria-current={isOpen ? "true" : undefined} onClick={follow}>
          {misuse_flag && <IconFlagFilled size={12} className={classes.flag} aria-label={t("list.flagged")} />}
          {subject}
        </a>
        <span className={classes.excerpt}>
          <span className={classes.inline}>
            <span className={classes.day}>{reference.slice(0, -OWN_PART)}</span>
            {reference.slice(-OWN_PART)} ·{" "}
          </span>
          {hasLeft ? t("list.left") : plainWords(excerpt)}
        </span>
      </div>
      <div role="cell" className={classes.requester}>
        <PersonAvatar person={customer} size={20} />
        <span className={classes.name}>{displayName(customer)}</span>
      </div>
      {cell("status", common(`status.${status}`), <StatusPill status={status} />)}
      {cell("priority", common(`priority.${priority}`), <PriorityBadge priority={priority} />)}
      {cell("assignee", assigned_agent ? displayName(assigned_agent) : t("filter.nobody"), <RowAssignee agent={assigned_agent} />)}
      <div role="cell" className={classes.department}>
        {department}
      </div>
      <div role="cell" className={classes.updated}>
        <RowTime at={updated_at} />
      </div>
    </div>
  );
});
