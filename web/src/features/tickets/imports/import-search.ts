/** What the address of the imports says: which one is looked at. */
export interface ImportSearch {
  id?: number;
}

export function importSearch(given: Record<string, unknown>): ImportSearch {
  const id = Number(given.id);
  return Number.isSafeInteger(id) && id > 0 ? { id } : {};
}
