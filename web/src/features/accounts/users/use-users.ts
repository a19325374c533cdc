import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import type { UserSearch } from "./user-search";

export const USERS = ["users"] as const;

export const usersQuery = (search: UserSearch) =>
  infiniteQueryOptions({
    queryKey: [...USERS, search],
    queryFn: ({ pageParam, signal }) =>
      ok(api.GET("/api/admin/users", { params: { query: { ...search, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor ?? null,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    placeholderData: keepPreviousData,
  });

/** Users page by page, the newest first. While others are looked for, those of before stay. */
export function useUsers(search: UserSearch) {
  return useInfiniteQuery(usersQuery(search));
}
