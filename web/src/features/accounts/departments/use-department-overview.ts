import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";
import { DEPARTMENTS } from "./use-departments";

export type DepartmentEntry = components["schemas"]["DepartmentOverviewEntry"];

/** All departments by name, with what is in each. */
export function useDepartmentOverview() {
  return useQuery({
    queryKey: [...DEPARTMENTS, "overview"],
    queryFn: async ({ signal }) => (await ok(api.GET("/api/admin/departments", { signal }))).items,
  });
}
