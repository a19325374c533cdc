import { Anchor, Button, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconArrowLeft, IconFileUnknown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { meQuery } from "~/lib/session/use-me";
import { useFormat } from "~/lib/i18n/use-format";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { Markdown } from "~/ui/markdown";
import { usePageTitle } from "~/ui/use-page-title";
import { ArticleVotes } from "./article-votes";
import classes from "./help.module.css";
import { useHelpArticle } from "./use-help-article";

/** A public article, to be read by anyone. */
export function HelpArticlePage() {
  const { t } = useTranslation("help");
  const { slug } = useParams({ from: "/help/$slug" });
  const query = useHelpArticle(slug);
  const format = useFormat();
  const isGone = query.isError && asProblem(query.error).status === 404;
  usePageTitle(query.data?.title ?? (isGone ? t("gone.title") : undefined));
  return (
    <div className={classes.article}>
      <Anchor component={Link} to="/help" c="dimmed" size="sm" display="inline-flex" py={8} style={{ alignItems: "center", gap: 4 }}>
        <IconArrowLeft size={16} aria-hidden />
        {t("back")}
      </Anchor>
      {isGone ? (
        <EmptyState icon={IconFileUnknown} level={1} title={t("gone.title")}>
          {t("gone.detail")}
        </EmptyState>
      ) : (
        <AsyncState query={query} skeleton={<ArticleSkeleton />}>
          {(article) => (
            <>
              <article lang={article.language}>
                <Title order={1} mt="xs">
                  {article.title}
                </Title>
                <Text size="sm" c="dimmed" mt={4}>
                  {t("updated", { date: format.date(article.updated_at) })}
                </Text>
                <div className={classes.body}>
                  <Markdown text={article.body} />
                </div>
              </article>
              <After id={article.id} />
            </>
          )}
        </AsyncState>
      )}
    </div>
  );
}

/** Below the article: whether it helped, and where to go if it did not. */
function After({ id }: { id: number }) {
  const { t } = useTranslation("help");
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  return (
    <>
      {me !== undefined && <ArticleVotes id={id} />}
      {me?.role !== "agent" && me?.role !== "admin" && (
        <aside className={classes.more} aria-label={t("more.question")}>
          <Text fw={600}>{t("more.question")}</Text>
          <Button component={Link} to="/new" variant="default">
            {t("more.action")}
          </Button>
        </aside>
      )}
    </>
  );
}

function ArticleSkeleton() {
  return (
    <Stack gap="md" mt="xs" aria-hidden>
      <Skeleton h={32} w="70%" />
      <Skeleton h={16} w={160} />
      {[100, 94, 98, 60].map((width) => (
        <Skeleton key={width} h={16} w={`${width}%`} />
      ))}
    </Stack>
  );
}
