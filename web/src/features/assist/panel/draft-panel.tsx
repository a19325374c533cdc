import { Button, Skeleton, Stack } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TicketDetail } from "~/lib/api/types";
import { KeyHint } from "~/ui/key-hint";
import { DraftCard } from "./draft-card";
import { DraftProblem } from "./draft-problem";
import classes from "./panel.module.css";
import { focusPanel } from "./panel-place";
import { SUGGEST_KEYS } from "./use-suggest-command";
import { useAiDraft } from "./use-ai-draft";

/** What becomes of a draft. */
export interface ReplyDesk {
  /** Puts it where replies are written. */
  edit: (text: string) => void;
  /** Sends it as it is. */
  send: (text: string) => void;
}

/** A reply that the server drafts when it is asked. */
export function DraftPanel({ ticket, desk }: { ticket: TicketDetail; desk: ReplyDesk }) {
  const { t } = useTranslation("ai-panel");
  const { t: common } = useTranslation();
  const { draft, isWorking, error, failedAt, suggest, cancel, drop } = useAiDraft(ticket.id);
  // The buttons go with what they did.
  const keepingFocus = (work: () => void) => () => {
    work();
    focusPanel();
  };
  if (isWorking) {
    return (
      <Stack gap={8}>
        <div className={classes.working}>
          <span role="status">{t("draft.working")}</span>
          <Button size="compact-xs" variant="default" onClick={keepingFocus(cancel)}>
            {common("cancel")}
          </Button>
        </div>
        <Skeleton h={14} />
        <Skeleton h={14} />
        <Skeleton h={14} />
        <Skeleton h={14} w="60%" />
      </Stack>
    );
  }
  const done = (work: (text: string) => void) => () => {
    if (draft) {
      work(draft.draft);
      drop();
    }
  };
  return (
    <Stack gap="sm">
      {error && <DraftProblem error={error} at={failedAt} onRetry={keepingFocus(suggest)} />}
      {draft ? (
        <DraftCard draft={draft} isStale={ticket.version > draft.ticket_version} onAgain={keepingFocus(suggest)} onDismiss={keepingFocus(drop)} onEdit={done(desk.edit)} onSend={keepingFocus(done(desk.send))} />
      ) : (
        <Button
          size="xs"
          variant="light"
          fullWidth
          leftSection={<IconSparkles size={16} aria-hidden />}
          rightSection={
            <span className={classes.keys} aria-hidden>
              <KeyHint keys={SUGGEST_KEYS} />
            </span>
          }
          onClick={keepingFocus(suggest)}
        >
          {t("draft.suggest")}
        </Button>
      )}
    </Stack>
  );
}
