import { queryOptions } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** Who raised tickets, with how many of them one sees. */
export const customerQuery = (id: number) =>
  queryOptions({
    queryKey: ["customers", id],
    queryFn: ({ signal }) => ok(api.GET("/api/customers/{id}", { params: { path: { id } }, signal })),
  });
