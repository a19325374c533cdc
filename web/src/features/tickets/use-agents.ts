import { queryOptions } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { components } from "~/lib/api/schema";

export type Agent = components["schemas"]["Assignee"];

/** Those whom one may give tickets, with how busy they are. */
export const agentsQuery = queryOptions({
  queryKey: ["agents"],
  queryFn: async ({ signal }) => (await ok(api.GET("/api/agents", { signal }))).items,
});
