export const STATUSES = ["draft", "published"] as const;
export const VISIBILITIES = ["public", "internal"] as const;

/** What the address of the staff's list of articles says. */
export interface ArticleSearch {
  q?: string;
  status?: (typeof STATUSES)[number];
  visibility?: (typeof VISIBILITIES)[number];
  category?: string;
  department?: string;
}

export function articleSearch(given: Record<string, unknown>): ArticleSearch {
  const status = STATUSES.find((one) => one === given.status);
  const visibility = VISIBILITIES.find((one) => one === given.visibility);
  return {
    ...textOf("q", given.q),
    ...(status && { status }),
    ...(visibility && { visibility }),
    ...textOf("category", given.category),
    ...textOf("department", given.department),
  };
}

/** What the address of a new article says: the title it begins with. */
export interface NewArticleSearch {
  title?: string;
}

export function newArticleSearch({ title }: Record<string, unknown>): NewArticleSearch {
  return textOf("title", title);
}

function textOf<Key extends string>(key: Key, value: unknown): Partial<Record<Key, string>> {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" ? ({ [key]: text } as Record<Key, string>) : {};
}
