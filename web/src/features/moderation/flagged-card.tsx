import { Anchor, Button, Group, Paper, Text } from "@mantine/core";
import { IconCircleCheck, IconEye, IconEyeOff, IconFlagFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { memo, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { displayName } from "~/ui/person-avatar";
import { RelativeTime } from "~/ui/relative-time";
import { notifyDone, notifyProblem } from "~/ui/toasts";
import { TonePill } from "~/ui/tone-pill";
import { KindPill } from "./kind-pill";
import classes from "./moderation.module.css";
import { toldShare } from "./share";
import { useDecideContent } from "./use-decide-content";
import type { FlaggedContent } from "./use-flagged-content";

const PERCENT = { style: "percent" } as const;

/** Flagged words. They may hurt, so they are shown to those who ask for them. */
export const FlaggedCard = memo(function FlaggedCard({ content }: { content: FlaggedContent }) {
  const { t } = useTranslation("moderation");
  const format = useFormat();
  const [isShown, setShown] = useState(false);
  const id = useId();
  const { ticket, author } = content;
  return (
    <Paper component="article" withBorder radius="md" p="md" className={classes.card} aria-label={t("flagged.about", { kind: t(`kind.${content.kind}`), reference: ticket.reference })}>
      <div className={classes.head}>
        <KindPill kind={content.kind} />
        <Anchor size="sm" ff="monospace" renderRoot={(props) => <Link to="/tickets/$ticketId" params={{ ticketId: String(ticket.id) }} {...props} />}>
          {ticket.reference}
        </Anchor>
        <Text size="sm" c="dimmed">
          {t(content.message_id === null ? "flagged.inTicket" : "flagged.inMessage", { name: author ? displayName(author) : t("flagged.someone") })} ·{" "}
          <RelativeTime at={content.created_at} /> · {t("flagged.sure", { share: format.number(toldShare(content.score), PERCENT) })}
        </Text>
      </div>
      <Group gap="sm">
        <Button
          size="xs"
          variant="default"
          leftSection={isShown ? <IconEyeOff size={14} /> : <IconEye size={14} />}
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => setShown(!isShown)}
        >
          {t(isShown ? "flagged.hide" : "flagged.show")}
        </Button>
        <Decision content={content} />
      </Group>
      <div id={id} hidden={!isShown}>
        {isShown && <p className={classes.words}>{content.excerpt}</p>}
      </div>
    </Paper>
  );
});

function Decision({ content: { id, cleared_at, confirmed_at } }: { content: FlaggedContent }) {
  const { t } = useTranslation("moderation");
  const decide = useDecideContent();
  const say = (isMisuse: boolean) =>
    decide.mutate(
      { id, isMisuse },
      { onSuccess: () => notifyDone(t(isMisuse ? "flagged.confirmed" : "flagged.cleared")), onError: (error) => notifyProblem(error) },
    );
  if (cleared_at !== null) {
    return (
      <TonePill tone="green" icon={IconCircleCheck}>
        {t("flagged.isCleared")}
      </TonePill>
    );
  }
  return (
    <>
      <Button size="xs" variant="default" loading={decide.isPending && !decide.variables.isMisuse} disabled={decide.isPending} onClick={() => say(false)}>
        {t("flagged.clear")}
      </Button>
      {confirmed_at === null ? (
        <Button size="xs" variant="default" loading={decide.isPending && decide.variables.isMisuse} disabled={decide.isPending} onClick={() => say(true)}>
          {t("flagged.confirm")}
        </Button>
      ) : (
        <TonePill tone="red" icon={IconFlagFilled}>
          {t("flagged.isConfirmed")}
        </TonePill>
      )}
    </>
  );
}
