import { Anchor, Button, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AttachmentPicker } from "~/features/attachments/attachment-picker";
import { useTray } from "~/features/attachments/use-tray";
import { Problem } from "~/lib/api/problem";
import type { Attachment } from "~/lib/api/types";
import { useShortcut } from "~/lib/shortcuts/use-shortcut";
import { focusFirst, showInForm } from "~/ui/form-problem";
import { useFocusOnMount } from "~/ui/use-focus-on-mount";
import { attachmentProblem } from "./attachment-problem";
import { CharacterCount } from "./character-count";
import classes from "./new-ticket-form.module.css";
import { NewTicketChoices } from "./new-ticket-choices";
import { draftName, type NewTicketValues, type Origin, useNewTicketDraft } from "./new-ticket-draft";
import { NewTicketProblem } from "./new-ticket-problem";
import { TitleOffer } from "./suggestions/title-offer";
import { type NewTicket, useCreateTicket } from "./use-create-ticket";

/** As the server has it. */
const LONGEST_SUBJECT = 200;
const LONGEST_DESCRIPTION = 50_000;

export function NewTicketForm({ origin }: { origin: Origin }) {
  const { t } = useTranslation("new-ticket");
  const navigate = useNavigate();
  const { followUpOf } = origin;
  const name = draftName(origin);
  const draft = useNewTicketDraft(name, origin.beginning);
  const uploads = useTray(name);
  const create = useCreateTicket();
  const first = useFocusOnMount<HTMLInputElement>();
  const [isShownInForm, setShownInForm] = useState(false);
  const form = useForm<NewTicketValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: {
      subject: (text) => lengthProblem(text, LONGEST_SUBJECT),
      description: (text) => lengthProblem(text, LONGEST_DESCRIPTION),
    },
  });
  function lengthProblem(text: string, most: number): string | null {
    return text.trim() === "" ? t("field.required") : text.length > most ? t("field.tooLong") : null;
  }
  const submit = form.onSubmit(
    (values) => {
      if (create.isPending || uploads.isBusy) {
        return;
      }
      setShownInForm(false);
      create.mutate(
        { ticket: wireOf(values, uploads.attachments, followUpOf), key: draft.key },
        {
          onSuccess: ({ id }) => {
            draft.clear();
            uploads.clear();
            void navigate({ to: "/tickets/$ticketId", params: { ticketId: String(id) } });
          },
          onError: (error) => {
            setShownInForm(showInForm(form, error));
            if (error instanceof Problem && error.status === 422) {
              draft.startAnew(values);
            }
          },
        },
      );
    },
    focusFirst(form),
  );
  useShortcut("mod+enter", () => submit(), { description: t("send"), group: t("title"), whileTyping: true });
  const { subject, description } = form.values;
  const takeTitle = (title: string) => {
    form.setFieldValue("subject", title);
    form.getInputNode("subject")?.focus();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <div>
          <TextInput
            label={t("field.subject")}
            placeholder={t("field.subjectExample")}
            size="md"
            ref={first}
            autoComplete="off"
            withAsterisk={false}
            required
            {...form.getInputProps("subject")}
          />
          <CharacterCount length={subject.length} most={LONGEST_SUBJECT} />
          <TitleOffer subject={subject} description={description} onUse={takeTitle} />
        </div>
        <div>
          <Textarea
            label={t("field.description")}
            description={t("field.descriptionDetail")}
            size="md"
            autosize
            minRows={7}
            maxRows={20}
            withAsterisk={false}
            required
            {...form.getInputProps("description")}
          />
          <CharacterCount length={description.length} most={LONGEST_DESCRIPTION} />
        </div>
        <AttachmentPicker uploads={uploads} error={attachmentProblem(create.error)} />
        <NewTicketChoices form={form} />
        <NewTicketProblem error={create.error} at={create.submittedAt} isShownInForm={isShownInForm} />
        <div className={classes.actions}>
          <Anchor component={Link} to="/" c="dimmed" py="sm">
            {t("back")}
          </Anchor>
          <Button type="submit" size="md" loading={create.isPending} disabled={uploads.isBusy}>
            {uploads.isBusy ? t("uploading") : t("send")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function wireOf({ subject, description, category, priority, department }: NewTicketValues, attachments: Attachment[], followUpOf: number | undefined): NewTicket {
  return {
    subject,
    description,
    ...(category && { category }),
    ...(priority && { priority }),
    ...(department && { department }),
    ...(attachments.length > 0 && { attachments: attachments.map(({ id }) => id) }),
    ...(followUpOf !== undefined && { follow_up_of: followUpOf }),
  };
}
