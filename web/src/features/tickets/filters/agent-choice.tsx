import type { TFunction } from "i18next";
import type { Choice } from "~/ui/picker-content";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import type { Agent } from "../use-agents";

/** An agent to choose, with how many tickets there are already, or that there is a break. */
export function agentChoice(agent: Agent, t: TFunction<"workspace">): Choice {
  return {
    value: String(agent.id),
    label: displayName(agent),
    icon: <PersonAvatar person={agent} size={20} />,
    detail: agent.is_available ? t("agent.busy", { active: agent.active_tickets, capacity: agent.capacity }) : t("agent.away"),
  };
}
