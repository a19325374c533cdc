import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { emptyValues, valuesOf } from "./article-draft";
import { ArticleEditor } from "./article-editor";
import { ArticleGate } from "./article-gate";
import { useArticleId } from "./article-id";
import type { Article } from "./use-article";

/** A new article, which may begin with a title. */
export function NewArticlePage() {
  const { i18n } = useTranslation();
  const { title = "" } = useSearch({ from: "/inside/knowledge/new" });
  const leave = useLeave();
  return <ArticleEditor key={title} article={null} initial={emptyValues(title, i18n.language)} onDone={leave} onCancel={() => leave(null)} />;
}

/** An article that is there. */
export function EditArticlePage() {
  const id = useArticleId();
  const leave = useLeave();
  return (
    <ArticleGate key={id} id={id}>
      {(article) => <ArticleEditor article={article} initial={valuesOf(article)} onDone={leave} onCancel={() => leave(article)} />}
    </ArticleGate>
  );
}

function useLeave() {
  const navigate = useNavigate();
  return (article: Pick<Article, "id"> | null) =>
    void (article ? navigate({ to: "/knowledge/$articleId", params: { articleId: String(article.id) } }) : navigate({ to: "/knowledge" }));
}
