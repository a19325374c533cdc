import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import type { Priority, Status } from "~/lib/api/types";
import { displayName } from "~/ui/person-avatar";
import { agentsQuery } from "../use-agents";
import { useCategories } from "../categories/use-categories";
import { customerQuery } from "../use-customer";
import type { ChoiceField } from "./use-choices";

/** What the values of a filter are called; as they are written until that is known. */
export function useValueNames(field: ChoiceField, values: readonly string[]): string[] {
  const { t } = useTranslation("workspace");
  const { t: common } = useTranslation();
  const departments = useDepartments().data;
  const categories = useCategories().data;
  const [agents] = useQueries({ queries: [{ ...agentsQuery, enabled: field === "assignee" }] });
  const customers = useQueries({ queries: field === "customer" ? values.map((id) => customerQuery(Number(id))) : [] });
  return values.map((value, place) => {
    switch (field) {
      case "status":
        return common(`status.${value as Status}`);
      case "priority":
        return common(`priority.${value as Priority}`);
      case "category":
        return categories?.find(({ key }) => key === value)?.name ?? value;
      case "department":
        return value === "mine" ? t("filter.mine") : value === "none" ? t("filter.noDepartment") : (departments?.find(({ key }) => key === value)?.name ?? value);
      case "assignee": {
        const agent = agents.data?.find(({ id }) => String(id) === value);
        return value === "me" ? t("filter.me") : value === "none" ? t("filter.nobody") : agent ? displayName(agent) : value;
      }
      case "customer":
        return customers[place]?.data?.name ?? value;
      case "tag":
        return value;
    }
  });
}
