import { Button, Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconDeviceDesktop, IconPencil, IconRefresh, IconSend2, IconSparkles } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Markdown } from "~/ui/markdown";
import { TonePill } from "~/ui/tone-pill";
import { providerName } from "../provider-name";
import { DraftSources } from "./draft-sources";
import classes from "./panel.module.css";
import type { AiDraft } from "./use-ai-draft";

interface DraftCardProps {
  draft: AiDraft;
  /** The ticket is another than the one it was drafted for. */
  isStale: boolean;
  onAgain: () => void;
  onDismiss: () => void;
  onEdit: () => void;
  onSend: () => void;
}

/** A drafted reply, what it rests on, and what can be done with it. */
export function DraftCard({ draft: { draft, sources, source, used_fallback }, isStale, onAgain, onDismiss, onEdit, onSend }: DraftCardProps) {
  const { t } = useTranslation("ai-panel");
  return (
    <article className={classes.draft} aria-label={t("draft.label")}>
      <div className={classes.origin}>
        {used_fallback ? (
          <Tooltip label={t("draft.localDetail")} multiline maw={260} events={{ hover: true, focus: true, touch: true }}>
            <span>
              <TonePill tone="grey" icon={IconDeviceDesktop}>
                {t("draft.local")}
              </TonePill>
            </span>
          </Tooltip>
        ) : (
          <TonePill tone="violet" icon={IconSparkles}>
            {providerName(source)}
          </TonePill>
        )}
      </div>
      {isStale && (
        <div className={classes.stale} role="status">
          <IconAlertTriangle size={16} aria-hidden />
          <span>{t("draft.stale")}</span>
          <Button size="compact-xs" variant="default" leftSection={<IconRefresh size={14} aria-hidden />} onClick={onAgain}>
            {t("draft.again")}
          </Button>
        </div>
      )}
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.body} role="group" aria-label={t("draft.text")} tabIndex={0}>
        <Markdown text={draft} />
      </div>
      <div className={classes.buttons}>
        <Button size="xs" leftSection={<IconSend2 size={16} aria-hidden />} onClick={onSend}>
          {t("draft.send")}
        </Button>
        <Button size="xs" variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
          {t("draft.edit")}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDismiss}>
          {t("draft.dismiss")}
        </Button>
      </div>
      <DraftSources sources={sources} />
    </article>
  );
}
