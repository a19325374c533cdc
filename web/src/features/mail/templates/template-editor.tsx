import { Button, Group, Paper, Stack, Text, Textarea, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDebouncedValue } from "@mantine/hooks";
import { IconHistory, IconSend } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/lib/i18n/language";
import { Confirm } from "~/ui/confirm";
import { showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";
import { SideDrawer } from "~/ui/side-drawer";
import { notifyDone } from "~/ui/toasts";
import { asPlace, insertAt } from "./insert-at";
import { PlaceholderList } from "./placeholder-list";
import { TemplateHistory } from "./template-history";
import { TemplatePreview } from "./template-preview";
import type { TemplateKind } from "./template-search";
import classes from "./templates.module.css";
import { useTestMail } from "./use-preview";
import { type TemplateTexts, useSaveTemplate } from "./use-save-template";
import type { TemplateDetail } from "./use-templates";

interface TemplateEditorProps {
  kind: TemplateKind;
  language: Language;
  detail: TemplateDetail;
  onDirty: (isDirty: boolean) => void;
}

/** Where a template is written, beside what comes of it. */
export function TemplateEditor({ kind, language, detail, onDirty }: TemplateEditorProps) {
  const { t } = useTranslation("mail");
  const form = useForm<TemplateTexts>({ initialValues: { subject: detail.template.subject, body: detail.template.body } });
  const [ticketId, setTicketId] = useState<number | null>(null);
  const [isResetting, setResetting] = useState(false);
  const [isLookingBack, setLookingBack] = useState(false);
  const save = useSaveTemplate(kind, language);
  const test = useTestMail(kind, language);
  const field = useRef<"subject" | "body">("body");
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const [shown] = useDebouncedValue(form.values, 400);
  const isDirty = form.isDirty();
  useEffect(() => onDirty(isDirty), [onDirty, isDirty]);
  useEffect(() => () => onDirty(false), [onDirty]);
  const take = (texts: TemplateTexts) => {
    const taken = { subject: texts.subject, body: texts.body };
    form.setInitialValues(taken);
    form.setValues(taken);
    form.resetDirty(taken);
  };
  const insert = (name: string, shape: "words" | "block" | "flag") => {
    const input = field.current === "subject" && shape !== "block" ? subject.current : body.current;
    const into = input === subject.current ? "subject" : "body";
    const { text, cursor } = insertAt(form.values[into], asPlace(name, shape), input?.selectionStart ?? 0, input?.selectionEnd ?? 0);
    form.setFieldValue(into, text);
    requestAnimationFrame(() => {
      input?.focus();
      input?.setSelectionRange(cursor, cursor);
    });
  };
  return (
    <div className={classes.editor}>
      <Paper
        component="form"
        withBorder
        radius="md"
        p="lg"
        noValidate
        aria-labelledby="template-title"
        onSubmit={form.onSubmit((texts) =>
          save.mutate(texts, {
            onSuccess: ({ template }) => {
              take(template);
              notifyDone(t("templates.saved"));
            },
            onError: (error) => void showInForm(form, error),
          }),
        )}
      >
        <Title order={2} size="h3" id="template-title">
          {t(`kind.${kind}`)}
        </Title>
        <Text size="sm" c="dimmed" mt={4}>
          {t(`about.${kind}`)}
        </Text>
        <Stack gap="md" mt="md">
          {kind !== "frame" && (
            <TextInput
              label={t("templates.subject")}
              autoComplete="off"
              {...form.getInputProps("subject")}
              ref={subject}
              onFocus={() => {
                field.current = "subject";
              }}
            />
          )}
          <Textarea
            label={t("templates.body")}
            description={t("templates.bodyDetail")}
            autosize
            minRows={10}
            maxRows={24}
            styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: 13 } }}
            {...form.getInputProps("body")}
            ref={body}
            onFocus={() => {
              field.current = "body";
            }}
          />
          <PlaceholderList placeholders={detail.placeholders} onInsert={insert} />
          {save.isError && Object.keys(form.errors).length === 0 && <ProblemAlert error={save.error} />}
        </Stack>
        <Group gap="sm" mt="lg">
          <Button type="submit" loading={save.isPending} disabled={!isDirty}>
            {t("templates.save")}
          </Button>
          {isDirty && (
            <Button variant="default" onClick={form.reset}>
              {t("templates.discard")}
            </Button>
          )}
          {detail.is_custom && (
            <Button variant="subtle" color="red" onClick={() => setResetting(true)}>
              {t("templates.reset")}
            </Button>
          )}
          {detail.history.length > 0 && (
            <Button variant="subtle" color="gray" leftSection={<IconHistory size={16} aria-hidden />} onClick={() => setLookingBack(true)}>
              {t("templates.history")}
            </Button>
          )}
        </Group>
      </Paper>
      <div>
        <TemplatePreview kind={kind} language={language} draft={{ ...shown, ticket_id: ticketId }} onTicket={setTicketId} />
        <Group gap="sm" mt="md">
          <Button
            variant="default"
            leftSection={<IconSend size={16} aria-hidden />}
            loading={test.isPending}
            onClick={() => test.mutate({ ...form.values, ticket_id: ticketId }, { onSuccess: ({ recipient }) => notifyDone(t("templates.testSent", { recipient })) })}
          >
            {t("templates.test")}
          </Button>
        </Group>
        {test.isError && (
          <div className={classes.failure}>
            <ProblemAlert error={test.error} />
          </div>
        )}
      </div>
      <Confirm
        opened={isResetting}
        onClose={() => setResetting(false)}
        title={t("templates.reset")}
        action={t("templates.reset")}
        dangerous
        onConfirm={async () => {
          const { template } = await save.mutateAsync(null);
          take(template);
          notifyDone(t("templates.wasReset"));
        }}
      >
        {t("templates.resetDetail")}
      </Confirm>
      <SideDrawer opened={isLookingBack} onClose={() => setLookingBack(false)} title={t("templates.history")}>
        <TemplateHistory
          history={detail.history}
          original={detail.original}
          onTake={(texts) => {
            form.setValues({ subject: texts.subject, body: texts.body });
            setLookingBack(false);
          }}
        />
      </SideDrawer>
    </div>
  );
}
