import { Paper, SegmentedControl, Skeleton, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/lib/i18n/language";
import { ProblemAlert } from "~/ui/problem-alert";
import { MailFrame } from "../mail-frame";
import type { TemplateKind } from "./template-search";
import classes from "./templates.module.css";
import { type Draft, usePreview } from "./use-preview";

interface TemplatePreviewProps {
  kind: TemplateKind;
  language: Language;
  draft: Draft;
  onTicket: (id: number | null) => void;
}

/** What a mail by this template would look like: made up, or about a ticket that is there. */
export function TemplatePreview({ kind, language, draft, onTicket }: TemplatePreviewProps) {
  const { t } = useTranslation("mail");
  const [part, setPart] = useState<"html" | "text">("html");
  const preview = usePreview(kind, language, draft);
  const letter = preview.data;
  return (
    <Paper component="section" withBorder radius="md" p="lg" aria-labelledby="preview-title">
      <div className={classes.previewHead}>
        <Title order={2} size="h3" id="preview-title">
          {t("preview.title")}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t("preview.part")}
          data={[
            { value: "html", label: t("tab.html") },
            { value: "text", label: t("tab.text") },
          ]}
          value={part}
          onChange={(value) => setPart(value === "text" ? "text" : "html")}
        />
      </div>
      <TextInput
        size="xs"
        mt="sm"
        label={t("preview.ticket")}
        description={t("preview.ticketDetail")}
        inputMode="numeric"
        maw={240}
        onChange={({ currentTarget }) => onTicket(/^[1-9]\d{0,15}$/.test(currentTarget.value.trim()) ? Number(currentTarget.value.trim()) : null)}
      />
      <div className={classes.preview} aria-busy={preview.isFetching}>
        {preview.isError && <ProblemAlert error={preview.error} />}
        {!letter && !preview.isError && <Skeleton height={320} radius="md" />}
        {letter && !preview.isError && (
          <>
            <Text size="sm" fw={600} mb="sm" style={{ overflowWrap: "anywhere" }}>
              {letter.subject}
            </Text>
            {part === "html" ? <MailFrame html={letter.html} title={t("preview.title")} /> : <pre className={classes.text}>{letter.text}</pre>}
          </>
        )}
      </div>
    </Paper>
  );
}
