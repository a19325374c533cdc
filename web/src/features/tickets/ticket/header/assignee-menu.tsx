import { IconUserOff, IconUserPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Agent, agentsQuery } from "~/features/tickets/use-agents";
import type { Person } from "~/lib/api/types";
import { useLiveEvent } from "~/lib/live/use-live-event";
import { useMe } from "~/lib/session/use-me";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import { Picker } from "~/ui/picker";
import type { Choice } from "~/ui/picker-content";
import { byFitness } from "./assignee-order";
import classes from "./header.module.css";
import type { MenuState } from "./menu-state";
import { ValueButton } from "./value-button";

interface AssigneeMenuProps extends MenuState {
  assignee: Person | null;
  department: string | null;
  canAssign: boolean;
  onChange: (agentId: number | null) => void;
}

const NOBODY = "nobody";

/** Who takes care of it, and who else could: who is there, and how much each has to do. */
export function AssigneeMenu({ assignee, department, canAssign, onChange, opened, onOpened }: AssigneeMenuProps) {
  const { t } = useTranslation("ticket");
  const me = useMe();
  const queries = useQueryClient();
  const agents = useQuery(agentsQuery);
  useLiveEvent("presence.changed", (event) => {
    if (event.ticket_id === undefined) {
      const { user, is_available } = event;
      queries.setQueryData(agentsQuery.queryKey, (all) => all?.map((agent) => (agent.id === user.id ? { ...agent, is_available } : agent)));
    }
  });
  const choiceOf = (agent: Agent): Choice => ({
    value: String(agent.id),
    label: displayName(agent),
    icon: <span className={agent.is_available ? classes.free : classes.away} role="img" aria-label={t(agent.is_available ? "assignee.available" : "assignee.away")} />,
    detail: <span title={t("assignee.load", { active: agent.active_tickets, capacity: agent.capacity })}>{`${agent.active_tickets}/${agent.capacity}`}</span>,
  });
  const all = agents.data ?? [];
  const mine = all.filter(({ id }) => id === me.id && assignee?.id !== me.id).map((agent) => ({ ...choiceOf(agent), label: t("assignee.me") }));
  const others = byFitness(all, department).filter(({ id }) => id !== me.id || assignee?.id === me.id).map(choiceOf);
  const nobody: Choice[] = assignee ? [{ value: NOBODY, label: t("assignee.unassign"), icon: <IconUserOff size={16} stroke={1.5} aria-hidden /> }] : [];

  const name = assignee ? displayName(assignee) : t("assignee.nobody");
  const shown = (
    <>
      {assignee ? <PersonAvatar person={assignee} size={20} /> : <IconUserPlus size={16} stroke={1.5} aria-hidden />}
      <span className={classes.text}>{name}</span>
    </>
  );
  if (!canAssign) {
    return <span className={classes.value}>{shown}</span>;
  }
  return (
    <Picker
      opened={opened}
      onClose={() => onOpened(false)}
      label={t("assignee.find")}
      choices={[...mine, ...others, ...nobody]}
      chosen={assignee ? [String(assignee.id)] : []}
      isLoading={agents.isPending}
      error={agents.data ? null : agents.error}
      onChoose={(value) => {
        onOpened(false);
        if (value !== String(assignee?.id)) {
          onChange(value === NOBODY ? null : Number(value));
        }
      }}
    >
      <ValueButton
        aria-label={t("field.is", { field: t("field.assigned_agent"), value: name })}
        aria-expanded={opened}
        data-empty={assignee ? undefined : true}
        onClick={() => {
          void queries.invalidateQueries({ queryKey: agentsQuery.queryKey });
          onOpened(!opened);
        }}
      >
        {shown}
      </ValueButton>
    </Picker>
  );
}
