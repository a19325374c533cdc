import { type ReactNode, useState } from "react";
import type { TicketDetail } from "~/lib/api/types";
import { useChangeTicket } from "../change/use-change-ticket";
import { AssigneeMenu } from "./assignee-menu";
import { CategoryMenu } from "./category-menu";
import { DepartmentMenu } from "./department-menu";
import classes from "./header.module.css";
import { PriorityMenu } from "./priority-menu";
import { Reference } from "./reference";
import { StatusMenu } from "./status-menu";
import { SubjectField } from "./subject-field";
import { TagsField } from "./tags-field";
import { TicketCommands } from "./ticket-commands";
import { Viewers } from "./viewers";

type Menu = "status" | "priority" | "assignee";

interface TicketHeaderProps {
  ticket: TicketDetail;
  /** At the right end. */
  tools?: ReactNode;
}

/** What the ticket is about and how it stands; each value can be changed where it stands. */
export function TicketHeader({ ticket, tools }: TicketHeaderProps) {
  const [open, setOpen] = useState<Menu | null>(null);
  const change = useChangeTicket(ticket.id);
  const menu = (name: Menu) => ({ opened: open === name, onOpened: (opened: boolean) => setOpen(opened ? name : null) });
  const { actions } = ticket;
  return (
    <header className={classes.header}>
      <TicketCommands ticket={ticket} onOpen={setOpen} onChange={change} />
      <div className={classes.top}>
        <div className={classes.titles}>
          <SubjectField subject={ticket.subject} canEdit={actions.can_edit} onChange={(subject) => change({ subject })} />
          <Reference reference={ticket.reference} />
        </div>
        <Viewers ticketId={ticket.id} />
        {tools}
      </div>
      <div className={classes.values}>
        <StatusMenu status={ticket.status} legal={actions.statuses} onChange={(status) => change({ status })} {...menu("status")} />
        <PriorityMenu priority={ticket.priority} onChange={(priority) => change({ priority })} {...menu("priority")} />
        <AssigneeMenu
          assignee={ticket.assigned_agent}
          department={ticket.department}
          canAssign={actions.can_assign}
          onChange={(agentId) => change({ assigned_agent: agentId })}
          {...menu("assignee")}
        />
        <DepartmentMenu department={ticket.department} onChange={(department) => change({ department })} />
        <CategoryMenu category={ticket.category} onChange={(category) => change({ category })} />
        <TagsField tags={ticket.tags} onChange={(tags) => change({ tags })} />
      </div>
    </header>
  );
}
