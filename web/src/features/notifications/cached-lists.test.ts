import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, it } from "vitest";
import { aNotification } from "~/testing/a-notification";
import { type Lists, showChange } from "./cached-lists";
import { LISTS } from "./use-notifications";
import { unreadCountQuery } from "./use-unread-count";

let queries: QueryClient;

const ids = (which: string) => queries.getQueryData<Lists>([...LISTS, which])?.pages.map(({ items }) => items.map(({ id, read }) => (read ? -id : id)));
const list = (...pages: number[][]): Lists => ({
  pages: pages.map((items) => ({ items: items.map((id) => aNotification(Math.abs(id), { read: id < 0 })), next_cursor: null })),
  pageParams: pages.map(() => null),
});

beforeEach(() => {
  queries = new QueryClient();
  queries.setQueryData([...LISTS, "all"], list([9, -8], [7]));
  queries.setQueryData([...LISTS, "unread"], list([9, 7]));
  queries.setQueryData(unreadCountQuery.queryKey, 2);
});

it("shows one as read in every page, and leaves it out of what is unread", async () => {
  await showChange(queries, (one) => (one.id === 7 ? { ...one, read: true } : one), (now) => now - 1);
  expect(ids("all")).toEqual([[9, -8], [-7]]);
  expect(ids("unread")).toEqual([[9]]);
  expect(queries.getQueryData(unreadCountQuery.queryKey)).toBe(1);
});

it("takes it back as it was", async () => {
  const takeBack = await showChange(queries, () => null, () => -5);
  expect(ids("all")).toEqual([[], []]);
  expect(queries.getQueryData(unreadCountQuery.queryKey)).toBe(0);
  takeBack();
  expect(ids("all")).toEqual([[9, -8], [7]]);
  expect(ids("unread")).toEqual([[9, 7]]);
  expect(queries.getQueryData(unreadCountQuery.queryKey)).toBe(2);
});
