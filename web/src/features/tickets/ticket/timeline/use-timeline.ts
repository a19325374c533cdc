import { infiniteQueryOptions, type QueryClient, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { api, ok } from "~/lib/api/client";
import { connection } from "~/lib/live/live";
import { ticketQuery } from "../use-ticket";
import { type Entry, entryOf } from "./entries";

/** How many numbers of the log are read at once. */
const WINDOW = 100;
const LARGEST_PAGE = 200;

interface Stretch {
  /** What came up to this number was not read. */
  after: number;
  /** The number of the last event that was read, shown or not. */
  last: number;
  entries: Entry[];
}

/** The log of a ticket from its end: the numbers of its events are without gaps, so any stretch can be asked for. */
export const timelineQuery = (queries: QueryClient, ticketId: number) =>
  infiniteQueryOptions({
    queryKey: ["tickets", "timeline", ticketId],
    queryFn: async ({ pageParam: upTo, signal }) => {
      const end = upTo ?? (await queries.query({ ...ticketQuery(ticketId), staleTime: "static" })).version;
      return readStretch(ticketId, Math.max(0, end - WINDOW), upTo, signal);
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ after }) => (after > 0 ? after : null),
    // What follows is told by the room; without a line, it is read anew.
    staleTime: () => (connection.state() === "live" ? Infinity : 0),
    select: ({ pages }) => ({ entries: pages.toReversed().flatMap((page) => page.entries), last: pages[0]?.last ?? 0 }),
  });

export function useTimeline(ticketId: number) {
  return useInfiniteQuery(timelineQuery(useQueryClient(), ticketId));
}

/** @param upTo null for the end, wherever it is by now */
async function readStretch(ticketId: number, after: number, upTo: number | null, signal: AbortSignal): Promise<Stretch> {
  const entries: Entry[] = [];
  let last = after;
  for (;;) {
    const page = await ok(
      api.GET("/api/tickets/{id}/timeline", { params: { path: { id: ticketId }, query: { after_seq: last, limit: LARGEST_PAGE } }, signal }),
    );
    const wanted = page.items.filter(({ seq }) => upTo === null || seq <= upTo);
    entries.push(...wanted.flatMap((item) => entryOf(item) ?? []));
    last = wanted.at(-1)?.seq ?? last;
    if (page.next_cursor === null || wanted.length < page.items.length) {
      return { after, last, entries };
    }
  }
}
