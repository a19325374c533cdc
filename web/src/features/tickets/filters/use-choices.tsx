import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Priority, Status } from "~/lib/api/types";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import type { Choice } from "~/ui/picker-content";
import { STATUS_ICONS } from "~/ui/status-pill";
import { agentsQuery } from "../use-agents";
import { useCategories } from "../categories/use-categories";
import { customersFoundQuery } from "../use-customers-found";
import { tagCompletionsQuery } from "../use-tag-completions";
import { agentChoice } from "./agent-choice";
import type { Filter } from "./ticket-query";

/** Filters whose values are chosen from a list. */
export type ChoiceField = Extract<Filter, "status" | "priority" | "category" | "department" | "assignee" | "tag" | "customer">;

export const STATUSES: readonly Status[] = ["open", "assigned", "in_progress", "waiting_on_customer", "resolved", "closed"];
export const PRIORITIES: readonly Priority[] = ["critical", "high", "medium", "low"];

export interface Choices {
  choices: readonly Choice[];
  isLoading: boolean;
  error: unknown;
  /** Whether the server searches them. */
  isSearched: boolean;
}

/** In milliseconds. */
const TYPING = 150;

/** What there is to choose for a field; for tags and customers what begins as the search does. */
export function useChoices(field: ChoiceField, search = ""): Choices {
  const { t } = useTranslation("workspace");
  const { t: common } = useTranslation();
  const [typed] = useDebouncedValue(search.trim(), TYPING);
  const departments = useDepartments();
  const categories = useCategories();
  const agents = useQuery({ ...agentsQuery, enabled: field === "assignee" });
  const tags = useQuery({ ...tagCompletionsQuery(typed), enabled: field === "tag" });
  const customers = useQuery({ ...customersFoundQuery(typed), enabled: field === "customer" && typed !== "" });
  const here = (choices: readonly Choice[]) => ({ choices, isLoading: false, error: null, isSearched: false });
  switch (field) {
    case "status":
      return here(STATUSES.map((status) => ({ value: status, label: common(`status.${status}`), icon: <StatusIcon status={status} /> })));
    case "priority":
      return here(PRIORITIES.map((priority) => ({ value: priority, label: common(`priority.${priority}`) })));
    case "category":
      return { ...categories, isSearched: false, choices: (categories.data ?? []).map(({ key, name }) => ({ value: key, label: name })) };
    case "department":
      return { ...departments, isSearched: false, choices: (departments.data ?? []).map(({ key, name }) => ({ value: key, label: name })) };
    case "assignee":
      return { ...agents, isSearched: false, choices: (agents.data ?? []).map((agent) => agentChoice(agent, t)) };
    case "tag":
      return { ...tags, isSearched: true, choices: (tags.data ?? []).map(({ tag, count }) => ({ value: tag, label: tag, detail: count })) };
    case "customer":
      return {
        ...customers,
        isSearched: true,
        choices: (typed === "" ? [] : (customers.data ?? [])).map(({ id, name, email }) => ({ value: String(id), label: name, detail: email })),
      };
  }
}

function StatusIcon({ status }: { status: Status }) {
  const Picture = STATUS_ICONS[status];
  return <Picture size={16} aria-hidden />;
}
