import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

export const DEPARTMENTS = ["departments"] as const;

export const departmentsQuery = queryOptions({
  queryKey: [...DEPARTMENTS, "names"],
  queryFn: ({ signal }) => ok(api.GET("/api/departments", { signal })),
  staleTime: 5 * 60_000,
});

/** All departments by name. */
export function useDepartments() {
  return useQuery(departmentsQuery);
}
