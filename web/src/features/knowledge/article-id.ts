import { useParams } from "@tanstack/react-router";

/** The article that the address names; NaN if it names none. */
export function useArticleId(): number {
  const { articleId } = useParams({ strict: false });
  return articleId !== undefined && /^\d{1,15}$/.test(articleId) ? Number(articleId) : Number.NaN;
}
