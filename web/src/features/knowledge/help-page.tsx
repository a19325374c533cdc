import { Button, Paper, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconBook2, IconSearch, IconSearchOff } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { usePageTitle } from "~/ui/use-page-title";
import { HelpEntries } from "./help-entries";
import classes from "./help.module.css";
import { type HelpSearch, helpSearch } from "./help-search";
import { useHelpArticles } from "./use-help-articles";
import { useHelpCategories } from "./use-help-categories";

const PAUSE = 250;

/** The public articles: by category, or as they fit some words. */
export function HelpPage() {
  const { t } = useTranslation("help");
  const search = useSearch({ from: "/help/" });
  const navigate = useNavigate();
  const [text, setText] = useState(search.q ?? "");
  const change = (part: Record<string, unknown>) => void navigate({ to: "/help", search: helpSearch({ ...search, ...part }), replace: true });
  const look = useDebouncedCallback((words: string) => change({ q: words.trim() }), PAUSE);
  usePageTitle(t("title"));
  return (
    <>
      <Title order={1}>{t("title")}</Title>
      <Text c="dimmed" size="lg" mt={4} mb="lg">
        {t("explanation")}
      </Text>
      <TextInput
        type="search"
        size="md"
        className={classes.search ?? ""}
        aria-label={t("search.label")}
        placeholder={t("search.placeholder")}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <Categories chosen={search.category} onChoose={(category) => change({ category })} />
      <Paper withBorder radius="md">
        <Found search={search} />
      </Paper>
    </>
  );
}

function Categories({ chosen, onChoose }: { chosen: string | undefined; onChoose: (key: string | undefined) => void }) {
  const { t } = useTranslation("help");
  const { data: categories = [] } = useHelpCategories();
  if (categories.length < 2 && chosen === undefined) {
    return null;
  }
  const all = categories.reduce((sum, { articles }) => sum + articles, 0);
  return (
    <div className={classes.categories} role="group" aria-label={t("category.label")}>
      <Choice isChosen={chosen === undefined} onChoose={() => onChoose(undefined)}>
        {t("category.all", { number: all })}
      </Choice>
      {categories.map(({ key, name, articles }) => (
        <Choice key={key} isChosen={chosen === key} onChoose={() => onChoose(key)}>
          {t("category.one", { name, number: articles })}
        </Choice>
      ))}
    </div>
  );
}

function Choice({ isChosen, onChoose, children }: { isChosen: boolean; onChoose: () => void; children: string }) {
  return (
    <Button variant={isChosen ? "light" : "default"} size="sm" radius="xl" aria-pressed={isChosen} onClick={onChoose}>
      {children}
    </Button>
  );
}

function Found({ search }: { search: HelpSearch }) {
  const { t } = useTranslation("help");
  const query = useHelpArticles(search);
  const isNarrowed = search.q !== undefined || search.category !== undefined;
  return (
    <AsyncState
      query={query}
      skeleton={<RowsSkeleton rows={6} height={64} />}
      isEmpty={(articles) => articles.length === 0}
      empty={
        isNarrowed ? (
          <EmptyState
            icon={IconSearchOff}
            title={t("nothing.title")}
            action={
              <Button component={Link} to="/new" variant="default" mt="xs">
                {t("nothing.action")}
              </Button>
            }
          >
            {t("nothing.detail")}
          </EmptyState>
        ) : (
          <EmptyState icon={IconBook2} title={t("empty.title")}>
            {t("empty.detail")}
          </EmptyState>
        )
      }
    >
      {(articles) => (
        <div aria-busy={query.isPlaceholderData}>
          <HelpEntries articles={articles} />
          <LoadMore query={query} />
        </div>
      )}
    </AsyncState>
  );
}
