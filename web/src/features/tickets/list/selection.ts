/** Which rows are selected, and from where the next range goes. */
export interface Selection {
  readonly ids: ReadonlySet<number>;
  readonly anchor: number | null;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null };

/** @param rows the ids of all rows, in their order */
export function toggleRow({ ids, anchor }: Selection, id: number, isRange: boolean, rows: readonly number[]): Selection {
  const after = new Set(ids);
  const from = anchor === null ? -1 : rows.indexOf(anchor);
  const to = rows.indexOf(id);
  if (isRange && from !== -1 && to !== -1) {
    rows.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((one) => after.add(one));
  } else if (!after.delete(id)) {
    after.add(id);
  }
  return { ids: after, anchor: id };
}

/** All of them, or none if all of them are. */
export function toggleAll({ ids }: Selection, rows: readonly number[]): Selection {
  return rows.every((id) => ids.has(id)) ? NOTHING_SELECTED : { ids: new Set(rows), anchor: null };
}
