import { Button, Table, Text } from "@mantine/core";
import { IconBook2, IconSearchOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import { useCategories } from "~/features/tickets/categories/use-categories";
import { useFormat } from "~/lib/i18n/use-format";
import { AsyncState } from "~/ui/async-state";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { RelativeTime } from "~/ui/relative-time";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { ArticleState } from "./article-state";
import type { ArticleSearch } from "./article-search";
import classes from "./articles.module.css";
import { type ArticleSummary, useArticles } from "./use-articles";

export function ArticleTable({ search }: { search: ArticleSearch }) {
  const { t } = useTranslation("knowledge");
  const query = useArticles(search);
  return (
    <AsyncState
      query={query}
      skeleton={<RowsSkeleton rows={10} height={56} />}
      isEmpty={(articles) => articles.length === 0}
      empty={<NoArticles isNarrowed={Object.keys(search).length > 0} />}
    >
      {(articles) => (
        <div style={{ opacity: query.isPlaceholderData ? 0.6 : 1 }}>
          <DataTable
            label={t("list.title")}
            minWidth={340}
            head={
              <>
                <Table.Th>{t("list.article")}</Table.Th>
                <Table.Th w={168}>{t("list.state")}</Table.Th>
                <Table.Th w={120} visibleFrom="md">{t("list.category")}</Table.Th>
                <Table.Th w={64} visibleFrom="lg">{t("list.language")}</Table.Th>
                <Table.Th w={88} visibleFrom="lg" ta="right">{t("list.votes")}</Table.Th>
                <Table.Th w={120} visibleFrom="sm">{t("list.updated")}</Table.Th>
              </>
            }
          >
            {articles.map((article) => (
              <ArticleRow key={article.id} article={article} />
            ))}
          </DataTable>
          <LoadMore query={query} />
        </div>
      )}
    </AsyncState>
  );
}

function NoArticles({ isNarrowed }: { isNarrowed: boolean }) {
  const { t } = useTranslation("knowledge");
  return isNarrowed ? (
    <EmptyState icon={IconSearchOff} title={t("list.nothing")}>
      {t("list.nothingDetail")}
    </EmptyState>
  ) : (
    <EmptyState
      icon={IconBook2}
      title={t("list.empty")}
      action={
        <Button component={Link} to="/knowledge/new" mt="xs">
          {t("list.new")}
        </Button>
      }
    >
      {t("list.emptyDetail")}
    </EmptyState>
  );
}

function ArticleRow({ article }: { article: ArticleSummary }) {
  const { t } = useTranslation("knowledge");
  const format = useFormat();
  const { data: categories = [] } = useCategories();
  const { data: departments = [] } = useDepartments();
  const department = departments.find(({ key }) => key === article.department)?.name ?? article.department;
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" truncate>
          <Link to="/knowledge/$articleId" params={{ articleId: String(article.id) }} className={classes.title}>
            {article.title}
          </Link>
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {article.excerpt}
        </Text>
      </Table.Td>
      <Table.Td>
        <ArticleState article={article} />
        {department !== null && (
          <Text size="xs" c="dimmed" truncate>
            {department}
          </Text>
        )}
      </Table.Td>
      <Table.Td visibleFrom="md">
        <Text size="sm" truncate>
          {categories.find(({ key }) => key === article.category)?.name ?? article.category}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="lg">{article.language}</Table.Td>
      <Table.Td visibleFrom="lg" ta="right" aria-label={t("list.votesOf", { helpful: article.helpful, unhelpful: article.unhelpful })}>
        {format.number(article.helpful)}
        {t("list.votesBetween")}
        {format.number(article.unhelpful)}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Text size="sm" c="dimmed">
          <RelativeTime at={article.updated_at} />
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
