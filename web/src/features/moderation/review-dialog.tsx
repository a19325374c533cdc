import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { displayName } from "~/ui/person-avatar";
import { ProblemAlert } from "~/ui/problem-alert";
import { notifyDone } from "~/ui/toasts";
import type { Dialog } from "~/ui/use-dialog";
import type { MisuseReport } from "./use-misuse-reports";
import { useReviewReport } from "./use-review-report";

const LONGEST_NOTE = 2000;

/** Marks a report as reviewed, with what one made of it. */
export function ReviewDialog({ dialog: { subject, opened, close } }: { dialog: Dialog<MisuseReport> }) {
  const { t } = useTranslation("moderation");
  return (
    <Modal opened={opened} onClose={close} title={subject && t("review.title", { name: displayName(subject.user) })} closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}>
      {subject && <ReviewForm key={subject.id} report={subject} onDone={close} />}
    </Modal>
  );
}

function ReviewForm({ report, onDone }: { report: MisuseReport; onDone: () => void }) {
  const { t } = useTranslation("moderation");
  const [note, setNote] = useState("");
  const review = useReviewReport();
  const save = () =>
    review.mutate(
      { id: report.id, note },
      {
        onSuccess: () => {
          notifyDone(t("review.saved"));
          onDone();
        },
      },
    );
  return (
    <Stack
      component="form"
      gap="md"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Textarea
        label={t("review.note")}
        description={t("review.noteDetail")}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
      {review.isError && <ProblemAlert error={review.error} />}
      <Group justify="end" gap="sm">
        <Button variant="default" onClick={onDone}>
          {t("cancel", { ns: "common" })}
        </Button>
        <Button type="submit" loading={review.isPending}>
          {t("review.action")}
        </Button>
      </Group>
    </Stack>
  );
}
