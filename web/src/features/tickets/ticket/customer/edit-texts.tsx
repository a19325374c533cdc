import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { TicketDetail } from "~/lib/api/types";
import { showInForm } from "~/ui/form-problem";
import { ProblemAlert } from "~/ui/problem-alert";
import { patchOf, sendChange, takeAnswer } from "../change/send-change";

interface EditTextsProps {
  ticket: TicketDetail;
  opened: boolean;
  onClose: () => void;
}

/** Subject and description, as long as nobody works on them. */
export function EditTexts({ ticket, opened, onClose }: EditTextsProps) {
  const { t } = useTranslation("ticket");
  const { t: common } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={t("customer.editTitle")} closeButtonProps={{ "aria-label": common("close") }}>
      <TextsForm ticket={ticket} onDone={onClose} />
    </Modal>
  );
}

function TextsForm({ ticket, onDone }: { ticket: TicketDetail; onDone: () => void }) {
  const { t } = useTranslation("ticket");
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const { subject, description } = ticket;
  const form = useForm({
    initialValues: { subject, description },
    validate: {
      subject: (text) => (text.trim() === "" ? t("customer.needsSubject") : null),
      description: (text) => (text.trim() === "" ? t("customer.needsDescription") : null),
    },
  });
  const { mutate, error, isPending } = useMutation({
    mutationFn: (change: { subject: string; description: string }) => sendChange(change, ticket, patchOf(ticket.id, change)),
    onSuccess: (answer) => {
      takeAnswer(queries, answer);
      onDone();
    },
    onError: (problem) => void showInForm(form, problem),
  });
  return (
    <form onSubmit={form.onSubmit((texts) => mutate(texts))}>
      <Stack>
        {error && <ProblemAlert error={error} />}
        <TextInput label={t("field.subject")} maxLength={200} data-autofocus {...form.getInputProps("subject")} />
        <Textarea label={t("field.description")} autosize minRows={5} maxRows={16} maxLength={50_000} {...form.getInputProps("description")} />
        <Group justify="end">
          <Button variant="default" onClick={onDone}>
            {common("cancel")}
          </Button>
          <Button type="submit" loading={isPending}>
            {t("customer.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
