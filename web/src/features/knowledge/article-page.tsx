import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPencil, IconTrash, IconWorld } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "~/lib/session/use-me";
import { Confirm } from "~/ui/confirm";
import { Markdown } from "~/ui/markdown";
import { PageFrame } from "~/ui/page-frame";
import { displayName } from "~/ui/person-avatar";
import { RelativeTime } from "~/ui/relative-time";
import { notifyDone } from "~/ui/toasts";
import { ArticleGate } from "./article-gate";
import { useArticleId } from "./article-id";
import { ArticleState } from "./article-state";
import classes from "./articles.module.css";
import { PublishButton } from "./publish-button";
import type { Article } from "./use-article";
import { useDeleteArticle } from "./use-save-article";

/** An article as staff read it, with what they may do with it. */
export function ArticlePage() {
  const id = useArticleId();
  return (
    <ArticleGate key={id} id={id}>
      {(article) => <Reader article={article} />}
    </ArticleGate>
  );
}

function Reader({ article }: { article: Article }) {
  const { t } = useTranslation("knowledge");
  const me = useMe();
  const navigate = useNavigate();
  const [deleting, { open, close }] = useDisclosure();
  const remove = useDeleteArticle();
  const isShown = article.status === "published" && article.visibility === "public";
  return (
    <PageFrame
      title={article.title}
      actions={
        <>
          {isShown && (
            <Button
              renderRoot={(props) => <Link to="/help/$slug" params={{ slug: article.slug }} {...props} />}
              variant="default"
              leftSection={<IconWorld size={16} aria-hidden />}
            >
              {t("reader.asCustomers")}
            </Button>
          )}
          {(me.role === "admin" || article.author.id === me.id) && (
            <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={open}>
              {t("delete.open")}
            </Button>
          )}
          <PublishButton article={article} />
          <Button
            renderRoot={(props) => <Link to="/knowledge/$articleId/edit" params={{ articleId: String(article.id) }} {...props} />}
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            {t("reader.edit")}
          </Button>
        </>
      }
    >
      <div className={classes.facts}>
        <ArticleState article={article} />
        <span>{t("reader.by", { name: displayName(article.author) })}</span>
        <span>
          {t("reader.changed")} <RelativeTime at={article.updated_at} />
        </span>
        <span>{t("reader.votes", { helpful: article.helpful, unhelpful: article.unhelpful })}</span>
      </div>
      <article className={classes.reader} lang={article.language}>
        <Markdown text={article.body} />
      </article>
      <Confirm
        opened={deleting}
        onClose={close}
        title={t("delete.title", { title: article.title })}
        action={t("delete.action")}
        dangerous
        onConfirm={async () => {
          await remove.mutateAsync(article.id);
          notifyDone(t("delete.done"));
          await navigate({ to: "/knowledge" });
        }}
      >
        {t("delete.detail")}
      </Confirm>
    </PageFrame>
  );
}
