import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";

/** The closed ticket that a new one continues. */
export function useFollowedTicket(id: number) {
  return useQuery({
    queryKey: ["tickets", "followed", id],
    queryFn: ({ signal }) => ok(api.GET("/api/tickets/{id}", { params: { path: { id } }, signal })),
  });
}
