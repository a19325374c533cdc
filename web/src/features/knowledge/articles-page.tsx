import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageFrame } from "~/ui/page-frame";
import { ArticleFilters } from "./article-filters";
import { ArticleTable } from "./article-table";

/** The articles as those see them who write them. */
export function ArticlesPage() {
  const { t } = useTranslation("knowledge");
  const search = useSearch({ from: "/inside/knowledge/" });
  const navigate = useNavigate();
  return (
    <PageFrame
      title={t("list.title")}
      explanation={t("list.explanation")}
      actions={
        <>
          <Button component={Link} to="/help" variant="default">
            {t("list.helpPages")}
          </Button>
          <Button component={Link} to="/knowledge/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {t("list.new")}
          </Button>
        </>
      }
    >
      <ArticleFilters search={search} onChange={(next) => void navigate({ to: "/knowledge", search: next, replace: true })} />
      <ArticleTable search={search} />
    </PageFrame>
  );
}
