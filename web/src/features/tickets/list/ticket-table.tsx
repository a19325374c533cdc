import { useParams, useRouter } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import { AsyncState } from "~/ui/async-state";
import { LoadMore } from "~/ui/load-more";
import { BulkBar } from "../bulk/bulk-bar";
import type { ChangeKind } from "../bulk/change-picker";
import { BulkReport } from "../bulk/report";
import { useChangeTickets } from "../bulk/use-change-tickets";
import type { TicketQuery } from "../filters/ticket-query";
import { NewTicketsPill } from "./new-tickets-pill";
import { NoTickets } from "./no-tickets";
import { type Sort, sorted, sortOf } from "./order";
import { focusedRow } from "./row-focus";
import { NOTHING_SELECTED, toggleAll, toggleRow } from "./selection";
import { TableHeader } from "./table-header";
import { TableSkeleton } from "./table-skeleton";
import { type RowActions, TicketRow } from "./ticket-row";
import classes from "./ticket-table.module.css";
import { useListKeys } from "./use-list-keys";
import { useTicketRows } from "./use-ticket-rows";

interface TicketTableProps {
  title: string;
  query: TicketQuery;
  onQuery: (query: TicketQuery) => void;
}

/** One list of tickets. Another query is another table: what is selected or was heard belongs to this one. */
export function TicketTable({ title, query, onQuery }: TicketTableProps) {
  const router = useRouter();
  const list = useRef<HTMLDivElement>(null);
  const { ticketId } = useParams({ strict: false });
  const openId = ticketId === undefined ? undefined : Number(ticketId);
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const [menu, setMenu] = useState<{ id: number | null; kind: ChangeKind } | null>(null);
  const { data: departments } = useDepartments();
  const departmentNames = useMemo(() => new Map(departments?.map(({ key, name }) => [key, name])), [departments]);
  const isReading = () => openId !== undefined || selection.ids.size > 0 || menu !== null || (list.current?.scrollTop ?? 0) > 0 || focusedRow(list.current) !== null;
  const { pages, rows, left, waiting, show, put, newest } = useTicketRows(query, isReading);
  const { change, isBusy, report, closeReport } = useChangeTickets(put);
  const ids = useMemo(() => (rows ?? []).map(({ id }) => id), [rows]);
  const selected = (rows ?? []).filter(({ id }) => selection.ids.has(id));

  const handlers: RowActions = {
    open: (id) => void router.navigate({ to: "/tickets/$ticketId", params: { ticketId: String(id) }, search: true }),
    select: (id, isRange) => setSelection((before) => toggleRow(before, id, isRange, ids)),
    menu: (id, kind) => setMenu((before) => (kind && !(before?.id === id && before.kind === kind) ? { id, kind } : null)),
    change: (ticket, wanted) => void change([newest(ticket)], wanted),
  };
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const actions = useMemo<RowActions>(
    () => ({
      open: (...given) => latest.current.open(...given),
      select: (...given) => latest.current.select(...given),
      menu: (...given) => latest.current.menu(...given),
      change: (...given) => latest.current.change(...given),
    }),
    [],
  );

  useListKeys({
    list,
    ids,
    openId,
    hasSelection: selected.length > 0,
    onOpen: handlers.open,
    onSelect: (id) => handlers.select(id, false),
    onClear: () => setSelection(NOTHING_SELECTED),
    onMenu: (id, kind) => setMenu({ id, kind }),
    onEnd: () => pages.hasNextPage && !pages.isFetching && void pages.fetchNextPage(),
  });

  const sort = sortOf(query.sort);
  const changeSort = (wanted: Sort) => onQuery(sorted(query, wanted));
  const address = (id: number) => router.buildLocation({ to: "/tickets/$ticketId", params: { ticketId: String(id) }, search: true }).href;
  const pattern = address(0);
  const isAll = selected.length === ids.length && ids.length > 0;
  return (
    <>
      <div ref={list} className={classes.scroller}>
        <NewTicketsPill
          count={waiting}
          onShow={() => {
            show();
            list.current?.scrollTo({ top: 0 });
          }}
        />
        <AsyncState
          query={{ ...pages, data: rows }}
          skeleton={<TableSkeleton />}
          isEmpty={(all) => all.length === 0}
          empty={<NoTickets query={query} onClear={() => onQuery({})} />}
        >
          {(all) => (
            <div role="table" aria-label={title} aria-rowcount={pages.hasNextPage ? -1 : all.length + 1}>
              <TableHeader
                sort={sort}
                onSort={changeSort}
                selected={isAll ? "all" : selected.length > 0 ? "some" : "none"}
                onSelectAll={() => setSelection((before) => toggleAll(before, ids))}
              />
              <div role="rowgroup">
                {all.map((ticket) => (
                  <TicketRow
                    key={ticket.id}
                    ticket={ticket}
                    department={ticket.department === null ? undefined : (departmentNames.get(ticket.department) ?? ticket.department)}
                    address={pattern.replace("/0", `/${ticket.id}`)}
                    isOpen={ticket.id === openId}
                    isSelected={selection.ids.has(ticket.id)}
                    hasLeft={left.has(ticket.id)}
                    menu={menu?.id === ticket.id ? menu.kind : null}
                    actions={actions}
                  />
                ))}
              </div>
            </div>
          )}
        </AsyncState>
        <LoadMore query={pages} />
      </div>
      {selected.length > 0 && (
        <BulkBar
          count={selected.length}
          isBusy={isBusy}
          opened={menu?.id === null ? menu.kind : null}
          onOpen={(kind) => setMenu(kind && { id: null, kind })}
          onChange={(wanted) => void change(selected, wanted)}
          onClear={() => setSelection(NOTHING_SELECTED)}
        />
      )}
      {report && (
        <BulkReport
          report={report}
          onClose={() => {
            setSelection({ ids: new Set(report.refused.map(({ ticket }) => ticket.id)), anchor: null });
            closeReport();
          }}
        />
      )}
    </>
  );
}
