import type { TicketSummary } from "~/lib/api/types";
import { compare, type Sort } from "./order";

/** What was heard of tickets since the list was read, kept beside it, so that neither reading on nor hearing undoes the other. */
export interface LiveRows {
  /** The newest known of each ticket that changed. */
  readonly changed: ReadonlyMap<number, TicketSummary>;
  /** Tickets that were not in what was read and are shown. */
  readonly arrived: readonly TicketSummary[];
  /** Tickets that are to be shown when one asks for them. */
  readonly waiting: readonly TicketSummary[];
  /** Those that are shown but do not belong here any more. */
  readonly left: ReadonlySet<number>;
}

export const NOTHING_HEARD: LiveRows = { changed: new Map(), arrived: [], waiting: [], left: new Set() };

export interface Heard {
  type: "heard";
  ticket: TicketSummary;
  /** Whether the list would show it if it were read now. */
  fits: boolean;
  /** Whether it is among the rows, or comes after those that were read so far. */
  isAt: "row" | "new" | "later";
  /** Somebody is reading: nothing may move. */
  quietly: boolean;
}

export type LiveRowsAction = Heard | { type: "put"; tickets: readonly TicketSummary[] } | { type: "show" } | { type: "reset" };

export function liveRows(state: LiveRows, action: LiveRowsAction): LiveRows {
  switch (action.type) {
    case "heard":
      return heard(state, action);
    case "put":
      return { ...state, changed: withNewest(state.changed, action.tickets) };
    case "show":
      return { ...state, arrived: [...state.waiting.filter((one) => !state.left.has(one.id)), ...state.arrived], waiting: [] };
    case "reset":
      return { ...NOTHING_HEARD, changed: state.changed };
  }
}

function heard(state: LiveRows, { ticket, fits, isAt, quietly }: Heard): LiveRows {
  const changed = withNewest(state.changed, [ticket]);
  const isHere = (rows: readonly TicketSummary[]) => rows.some(({ id }) => id === ticket.id);
  if (isAt === "row" || isHere(state.arrived)) {
    return { ...state, changed, left: withMark(state.left, ticket.id, !fits) };
  }
  if (isHere(state.waiting)) {
    return fits ? { ...state, changed } : { ...state, changed, waiting: state.waiting.filter(({ id }) => id !== ticket.id) };
  }
  if (isAt === "later" || !fits) {
    return { ...state, changed };
  }
  return quietly ? { ...state, changed, waiting: [ticket, ...state.waiting] } : { ...state, changed, arrived: [ticket, ...state.arrived] };
}

/** What is shown: the pages as read, each ticket once and as new as it is known, and where they belong those that came later. */
export function rowsOf(read: readonly TicketSummary[], live: LiveRows, sort: Sort): TicketSummary[] {
  const ids = new Set<number>();
  const rows: TicketSummary[] = [];
  for (const ticket of read) {
    if (!ids.has(ticket.id)) {
      ids.add(ticket.id);
      rows.push(ticket);
    }
  }
  for (const ticket of live.arrived.filter(({ id }) => !ids.has(id))) {
    const place = rows.findIndex((row) => compare(ticket, row, sort) < 0);
    rows.splice(place === -1 ? rows.length : place, 0, ticket);
  }
  return rows.map((row) => newer(row, live.changed.get(row.id)));
}

export function newer(ticket: TicketSummary, other: TicketSummary | undefined): TicketSummary {
  return other && other.version >= ticket.version ? other : ticket;
}

/** More than a day brings; the oldest are in the pages that are read by then. */
const MOST = 5_000;

function withNewest(known: ReadonlyMap<number, TicketSummary>, tickets: readonly TicketSummary[]): ReadonlyMap<number, TicketSummary> {
  const after = new Map(known);
  for (const ticket of tickets) {
    const before = after.get(ticket.id);
    after.delete(ticket.id);
    after.set(ticket.id, before ? newer(before, ticket) : ticket);
  }
  for (const id of [...after.keys()].slice(0, Math.max(0, after.size - MOST))) {
    after.delete(id);
  }
  return after;
}

function withMark(marks: ReadonlySet<number>, id: number, isMarked: boolean): ReadonlySet<number> {
  if (marks.has(id) === isMarked) {
    return marks;
  }
  const after = new Set(marks);
  if (isMarked) {
    after.add(id);
  } else {
    after.delete(id);
  }
  return after;
}
