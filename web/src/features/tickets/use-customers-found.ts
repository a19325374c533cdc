import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type CustomerFound = components["schemas"]["CustomerDirectoryEntry"];

/** Customers whose name, username or address begins so; nobody for a blank. */
export const customersFoundQuery = (search: string) =>
  queryOptions({
    queryKey: ["customers", "found", search],
    queryFn: async ({ signal }) => (await ok(api.GET("/api/customers", { params: { query: { search } }, signal }))).items,
    enabled: search !== "",
    placeholderData: keepPreviousData,
  });
