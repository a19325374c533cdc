import { Button, Skeleton, Stack } from "@mantine/core";
import { IconFileUnknown } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { type Article, useArticle } from "./use-article";

/** What needs an article to be there. */
export function ArticleGate({ id, children }: { id: number; children: (article: Article) => ReactNode }) {
  const { t } = useTranslation("knowledge");
  const query = useArticle(id);
  if (Number.isNaN(id) || (query.data === undefined && query.isError && asProblem(query.error).status === 404)) {
    return (
      <EmptyState
        icon={IconFileUnknown}
        level={1}
        title={t("gone.title")}
        action={
          <Button component={Link} to="/knowledge" variant="default">
            {t("gone.action")}
          </Button>
        }
      >
        {t("gone.detail")}
      </EmptyState>
    );
  }
  return (
    <AsyncState
      query={query}
      skeleton={
        <Stack p="lg" maw={720} mx="auto" aria-hidden>
          <Skeleton h={32} w="60%" />
          <Skeleton h={16} />
          <Skeleton h={16} w="80%" />
        </Stack>
      }
    >
      {children}
    </AsyncState>
  );
}
