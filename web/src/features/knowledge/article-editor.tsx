import { Box, Button, Select, Stack, Tabs, Text, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDepartments } from "~/features/accounts/departments/use-departments";
import { useCategories } from "~/features/tickets/categories/use-categories";
import { Problem } from "~/lib/api/problem";
import { useDraft } from "~/lib/drafts/use-draft";
import { LANGUAGE_NAMES } from "~/lib/i18n/language";
import { focusFirst, showInForm } from "~/ui/form-problem";
import { Markdown } from "~/ui/markdown";
import { PageFrame } from "~/ui/page-frame";
import { ProblemAlert } from "~/ui/problem-alert";
import { notifyDone } from "~/ui/toasts";
import { type ArticleDraft, type ArticleValues, draftName, isSame, readDraft, valuesOf } from "./article-draft";
import { VISIBILITIES } from "./article-search";
import classes from "./articles.module.css";
import { Conflict } from "./conflict";
import type { Article } from "./use-article";
import { useSaveArticle } from "./use-save-article";

/** As the server has it. */
const LONGEST_TITLE = 200;
const LONGEST_BODY = 100_000;

interface ArticleEditorProps {
  /** Null for a new one. */
  article: Article | null;
  initial: ArticleValues;
  onDone: (article: Article) => void;
  onCancel: () => void;
}

/** Where an article is written. What is not saved is kept on this machine, and what somebody else saved meanwhile is not overwritten unasked. */
export function ArticleEditor({ article, initial, onDone, onCancel }: ArticleEditorProps) {
  const { t } = useTranslation("knowledge");
  const { data: categories = [] } = useCategories();
  const { data: departments = [] } = useDepartments();
  const [text, write, clear] = useDraft(draftName(article?.id ?? null, article === null ? initial.title : ""));
  const [kept] = useState(() => readDraft(text));
  // Of which version what stands here is a change.
  const [version, setVersion] = useState(kept ? kept.version : (article?.version ?? null));
  const save = useSaveArticle();
  const keep = (values: ArticleValues) => write(isSame(values, initial) ? "" : JSON.stringify({ version, values } satisfies ArticleDraft));
  const form = useForm<ArticleValues>({
    initialValues: kept?.values ?? initial,
    onValuesChange: keep,
    validate: {
      title: (title) => (title.trim() === "" ? t("field.required") : title.length > LONGEST_TITLE ? t("field.tooLong") : null),
      body: (body) => (body.trim() === "" ? t("field.required") : body.length > LONGEST_BODY ? t("field.tooLong") : null),
    },
  });
  const { values } = form;
  const theirs = save.error instanceof Problem && save.error.status === 412 ? (save.error.current as Article) : null;
  const store = (status: Article["status"], over: number | null = version) => {
    form.onSubmit(
      (wanted) =>
        save.mutate(
          { id: article?.id ?? null, version: over, change: { ...wanted, title: wanted.title.trim(), department: wanted.department || null, status } },
          {
            onSuccess: (saved) => {
              clear();
              notifyDone(t(status === "draft" ? "editor.savedDraft" : "editor.saved"));
              onDone(saved);
            },
            onError: (error) => void showInForm(form, error),
          },
        ),
      focusFirst(form),
    )();
  };
  const discard = () => {
    clear();
    onCancel();
  };
  const takeTheirs = (current: Article) => {
    save.reset();
    setVersion(current.version);
    form.setValues(valuesOf(current));
    clear();
  };
  const status = article?.status ?? "draft";
  const languages = LANGUAGE_NAMES.some((language) => language.value === values.language)
    ? LANGUAGE_NAMES.map((language) => ({ ...language }))
    : [...LANGUAGE_NAMES.map((language) => ({ ...language })), { value: values.language, label: values.language }];
  return (
    <PageFrame title={t(article ? "editor.edit" : "editor.new")} explanation={t("editor.explanation")}>
      {theirs ? (
        <Conflict theirs={theirs} onMine={() => store(status, theirs.version)} onTheirs={() => takeTheirs(theirs)} />
      ) : (
        save.isError && Object.keys(form.errors).length === 0 && <ProblemAlert error={save.error} />
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          store(status);
        }}
      >
        <div className={classes.editor}>
          <Stack gap="md">
            <TextInput
              label={t("field.title")}
              description={t("field.titleDetail")}
              size="md"
              autoComplete="off"
              data-autofocus
              {...form.getInputProps("title")}
            />
            <Body value={values.body} error={form.errors.body} onChange={(body) => form.setFieldValue("body", body)} language={values.language} />
          </Stack>
          <Stack gap="md">
            <Select
              label={t("field.visibility")}
              description={t(`field.visibilityDetail.${values.visibility}`)}
              allowDeselect={false}
              data={VISIBILITIES.map((visibility) => ({ value: visibility, label: t(`visibility.${visibility}`) }))}
              {...form.getInputProps("visibility")}
            />
            <Select
              label={t("field.category")}
              allowDeselect={false}
              data={categories.map(({ key, name }) => ({ value: key, label: name }))}
              {...form.getInputProps("category")}
            />
            <Select
              label={t("field.department")}
              description={t("field.departmentDetail")}
              placeholder={t("field.noDepartment")}
              clearable
              clearButtonProps={{ "aria-label": t("field.noDepartment") }}
              data={departments.map(({ key, name }) => ({ value: key, label: name }))}
              error={form.errors.department}
              value={values.department || null}
              onChange={(department: string | null) => form.setFieldValue("department", department ?? "")}
            />
            <Select label={t("field.language")} allowDeselect={false} data={languages} {...form.getInputProps("language")} />
          </Stack>
        </div>
        <div className={classes.actions}>
          {text !== "" && (
            <Text size="sm" c="dimmed" className={classes.kept ?? ""}>
              {t("editor.kept")}
            </Text>
          )}
          <Button variant="subtle" color="gray" onClick={discard}>
            {t(text === "" ? "editor.cancel" : "editor.discard")}
          </Button>
          {status === "draft" ? (
            <>
              <Button variant="default" type="submit" disabled={save.isPending}>
                {t("editor.saveDraft")}
              </Button>
              <Button loading={save.isPending} onClick={() => store("published")}>
                {t("editor.publish")}
              </Button>
            </>
          ) : (
            <Button type="submit" loading={save.isPending}>
              {t("editor.save")}
            </Button>
          )}
        </div>
      </form>
    </PageFrame>
  );
}

interface BodyProps {
  value: string;
  language: string;
  error: React.ReactNode;
  onChange: (body: string) => void;
}

/** The text of an article, and how it will look. */
function Body({ value, language, error, onChange }: BodyProps) {
  const { t } = useTranslation("knowledge");
  return (
    <Tabs defaultValue="write" keepMounted={false}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="write">{t("editor.write")}</Tabs.Tab>
        <Tabs.Tab value="preview">{t("editor.preview")}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="write">
        <Textarea
          aria-label={t("field.body")}
          description={t("field.bodyDetail")}
          lang={language}
          autosize
          minRows={14}
          maxRows={32}
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </Tabs.Panel>
      <Tabs.Panel value="preview">
        <Box className={classes.preview} lang={language}>
          {value.trim() === "" ? <Text c="dimmed">{t("editor.nothing")}</Text> : <Markdown text={value} />}
        </Box>
      </Tabs.Panel>
    </Tabs>
  );
}
