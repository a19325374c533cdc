import { Button, SegmentedControl, Skeleton, Stack } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, type Language } from "~/lib/i18n/language";
import { AsyncState } from "~/ui/async-state";
import { LeaveGuard } from "~/ui/leave-guard";
import { PageFrame } from "~/ui/page-frame";
import { TemplateEditor } from "./template-editor";
import { TemplateList } from "./template-list";
import type { TemplateSearch } from "./template-search";
import classes from "./templates.module.css";
import { useTemplate, useTemplates } from "./use-templates";

/** What mails say. */
export function TemplatesPage() {
  const { t, i18n } = useTranslation("mail");
  const search = useSearch({ from: "/inside/admin/mail-templates" });
  const navigate = useNavigate();
  const kind = search.kind ?? "message_received";
  const language = search.language ?? (i18n.language as Language);
  const [isDirty, setDirty] = useState(false);
  const templates = useTemplates();
  const template = useTemplate(kind, language);
  const show = (next: TemplateSearch) => void navigate({ to: "/admin/mail-templates", search: { kind, language, ...next } });
  return (
    <PageFrame
      title={t("templates.title")}
      explanation={t("templates.explanation")}
      actions={
        <Button component={Link} to="/admin/mails" variant="default" leftSection={<IconMail size={16} aria-hidden />}>
          {t("title")}
        </Button>
      }
    >
      <LeaveGuard isDirty={isDirty} />
      <div className={classes.page}>
        <AsyncState query={templates} skeleton={<Skeleton height={420} radius="md" />}>
          {(entries) => <TemplateList entries={entries} chosen={kind} onChoose={(next) => show({ kind: next })} />}
        </AsyncState>
        <Stack gap="md">
          <SegmentedControl
            aria-label={t("templates.language")}
            data={LANGUAGE_NAMES.map((one) => ({ ...one }))}
            value={language}
            onChange={(next) => show({ language: next })}
            style={{ alignSelf: "start" }}
          />
          <AsyncState query={template} skeleton={<Skeleton height={480} radius="md" />}>
            {(detail) => <TemplateEditor key={`${kind} ${language}`} kind={kind} language={language} detail={detail} onDirty={setDirty} />}
          </AsyncState>
        </Stack>
      </div>
    </PageFrame>
  );
}
