import { Button, Text } from "@mantine/core";
import { IconArticle, IconMessageQuestion, IconSparkles, IconThumbUp, IconTicket } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Markdown } from "~/ui/markdown";
import { notifyProblem } from "~/ui/toasts";
import classes from "./bot.module.css";
import { type Turn, useJudge } from "./use-talk";

interface BotTurnProps {
  turn: Turn;
  session: string | null;
  /** Only the last answer is judged, and a ticket carries all of them. */
  isLast: boolean;
}

/** A question and what the bot said to it, with the articles that its words are from. */
export function BotTurn({ turn: { query, answer, sources, handoff, helpful }, session, isLast }: BotTurnProps) {
  const { t } = useTranslation("bot");
  return (
    <div>
      <p className={classes.query}>{query}</p>
      <div className={classes.answer}>
        <span className={classes.picture}>{handoff ? <IconMessageQuestion size={18} aria-hidden /> : <IconSparkles size={18} aria-hidden />}</span>
        <div className={classes.words}>
          <Markdown text={answer} />
          {sources.length > 0 && (
            <ul className={classes.sources} aria-label={t("sources")}>
              {sources.map(({ article_id: id, slug, title }) => (
                <li key={id} style={{ maxWidth: "100%" }}>
                  <Link to="/help/$slug" params={{ slug }} className={classes.source}>
                    <IconArticle size={16} aria-hidden />
                    <Text span inherit truncate>
                      {title}
                    </Text>
                  </Link>
                </li>
              ))}
            </ul>
          )}
          {isLast && <Next session={session} handoff={handoff} helpful={helpful} />}
        </div>
      </div>
    </div>
  );
}

function Next({ session, handoff, helpful }: { session: string | null; handoff: boolean; helpful: boolean | null }) {
  const { t } = useTranslation("bot");
  const judge = useJudge(session);
  const say = (wasHelpful: boolean) => judge.mutate(wasHelpful, { onError: (error) => notifyProblem(error, { onRetry: () => say(wasHelpful) }) });
  if (helpful === true) {
    return (
      <Text role="status" c="dimmed" mt="md">
        {t("glad")}
      </Text>
    );
  }
  const toTicket = (
    <Button
      renderRoot={(props) => <Link to="/new" search={session === null ? {} : { talk: session }} {...props} />}
      variant={handoff ? "filled" : "default"}
      leftSection={<IconTicket size={16} aria-hidden />}
      // Opening a ticket says that the answer was none.
      onClick={() => !handoff && helpful === null && judge.mutate(false)}
    >
      {t("openTicket")}
    </Button>
  );
  return (
    <div className={classes.next}>
      {!handoff && (
        <>
          <Text fw={600} mr={4}>
            {t("didItHelp")}
          </Text>
          <Button variant="default" leftSection={<IconThumbUp size={16} aria-hidden />} disabled={judge.isPending} onClick={() => say(true)}>
            {t("helped")}
          </Button>
        </>
      )}
      {toTicket}
    </div>
  );
}
