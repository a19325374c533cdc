import type { Agent } from "~/features/tickets/use-agents";

/** Those who are there and in the ticket's department first, of them those with the most room. */
export function byFitness(agents: readonly Agent[], department: string | null): Agent[] {
  const rank = (agent: Agent) => (agent.is_available ? 0 : 2) + (department === null || agent.departments.includes(department) ? 0 : 1);
  const room = ({ capacity, active_tickets }: Agent) => capacity - active_tickets;
  return agents.toSorted((one, other) => rank(one) - rank(other) || room(other) - room(one));
}
