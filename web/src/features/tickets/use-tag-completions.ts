import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** Tags that begin so, those most used first. */
export const tagCompletionsQuery = (prefix: string) =>
  queryOptions({
    queryKey: ["tags", prefix],
    queryFn: async ({ signal }) => (await ok(api.GET("/api/tags", { params: { query: { prefix } }, signal }))).items,
    placeholderData: keepPreviousData,
  });
