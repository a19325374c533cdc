import type { Article } from "./use-article";

/** An article as its form has it. */
export interface ArticleValues {
  title: string;
  body: string;
  category: string;
  /** Empty for none. */
  department: string;
  visibility: Article["visibility"];
  language: string;
}

export interface ArticleDraft {
  /** The version it began with; null for a new article. */
  version: number | null;
  values: ArticleValues;
}

export function valuesOf({ title, body, category, department, visibility, language }: Article): ArticleValues {
  return { title, body, category, department: department ?? "", visibility, language };
}

export function emptyValues(title: string, language: string): ArticleValues {
  return { title, body: "", category: "general", department: "", visibility: "public", language };
}

/** What was kept before; what is not as it should be counts as nothing. */
export function readDraft(text: string): ArticleDraft | null {
  try {
    const kept = JSON.parse(text) as { version?: unknown; values?: Partial<ArticleValues> | null } | null;
    const values = kept?.values;
    const isWhole = values && typeof values.title === "string" && typeof values.body === "string";
    return isWhole
      ? { version: typeof kept.version === "number" ? kept.version : null, values: { ...emptyValues("", "en"), ...values } }
      : null;
  } catch {
    return null;
  }
}

export function isSame(one: ArticleValues, other: ArticleValues): boolean {
  return (Object.keys(one) as (keyof ArticleValues)[]).every((field) => one[field] === other[field]);
}

/** Where an article is kept while it is written. */
export function draftName(id: number | null, title: string): string {
  return id === null ? `article-new${title === "" ? "" : `-${title}`}` : `article-${id}`;
}
