import { useQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { IMPORTS, isGoingOn, LOOK_AGAIN } from "./use-imports";

/** One import, followed until it is done. */
export function useImport(id: number) {
  return useQuery({
    queryKey: [...IMPORTS, id],
    queryFn: ({ signal }) => ok(api.GET("/api/admin/imports/{id}", { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && !isGoingOn(state.data) ? false : LOOK_AGAIN),
  });
}
