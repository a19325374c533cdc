/** What the address of the public articles says. */
export interface HelpSearch {
  q?: string;
  category?: string;
}

export function helpSearch({ q, category }: Record<string, unknown>): HelpSearch {
  return { ...textOf("q", q), ...textOf("category", category) };
}

function textOf<Key extends string>(key: Key, value: unknown): Partial<Record<Key, string>> {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" ? ({ [key]: text } as Record<Key, string>) : {};
}
