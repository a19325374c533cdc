import { Button, Skeleton, Text, Textarea, Title } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "~/lib/session/use-me";
import { ProblemAlert } from "~/ui/problem-alert";
import classes from "./bot.module.css";
import { BotTurn } from "./bot-turn";
import { keepTalk, talkOfThisTab } from "./talk-name";
import { useAsk, useTalk } from "./use-talk";

/** As the server has it. */
const LONGEST = 2_000;

/** Where a customer asks the bot first: what was said so far, and a place to ask or to follow up. */
export function AskBot() {
  const { t } = useTranslation("bot");
  const { id: me } = useMe();
  const title = useId();
  const [session, setSession] = useState(() => talkOfThisTab(me));
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const talk = useTalk(session);
  const goOn = (id: string | null) => {
    keepTalk(me, id);
    setSession(id);
  };
  const ask = useAsk(talk.isError ? null : session, goOn);
  const turns = talk.data ?? [];
  const send = () => {
    const query = text.trim();
    if (query !== "" && !ask.isPending) {
      ask.mutate(query, { onSuccess: () => setText("") });
    }
  };
  const startOver = () => {
    goOn(null);
    setText("");
    ask.reset();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  };
  return (
    <section className={classes.box} aria-labelledby={title}>
      <Title order={2} size="h3" id={title} mb={turns.length > 0 ? "md" : 4}>
        {t("title")}
      </Title>
      {turns.length === 0 && (
        <Text c="dimmed" mb="md">
          {t("explanation")}
        </Text>
      )}
      <div role="log" aria-label={t("talk")} aria-busy={ask.isPending}>
        {(turns.length > 0 || ask.isPending) && (
          <div className={classes.talk}>
            {turns.map((turn, number) => (
              <BotTurn key={`${number} ${turn.asked_at}`} turn={turn} session={session} isLast={number === turns.length - 1 && !ask.isPending} />
            ))}
            {ask.isPending && <Pending query={ask.variables} />}
          </div>
        )}
      </div>
      {ask.isError && (
        <Spaced>
          <ProblemAlert error={ask.error} onRetry={send} />
        </Spaced>
      )}
      <form
        className={classes.ask}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Textarea
          ref={field}
          size="md"
          autosize
          minRows={1}
          maxRows={6}
          aria-label={t(turns.length > 0 ? "followUp" : "question")}
          placeholder={t(turns.length > 0 ? "followUp" : "example")}
          value={text}
          maxLength={LONGEST}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button type="submit" size="md" loading={ask.isPending} disabled={text.trim() === ""}>
          {t("ask")}
        </Button>
      </form>
      <div className={classes.foot}>
        <Text size="xs" c="dimmed">
          {t("honest")}
        </Text>
        {turns.length > 0 && (
          <Button variant="subtle" size="compact-sm" color="gray" leftSection={<IconRefresh size={14} aria-hidden />} onClick={startOver}>
            {t("startOver")}
          </Button>
        )}
      </div>
    </section>
  );
}

function Spaced({ children }: { children: ReactNode }) {
  return <div style={{ marginBottom: 16 }}>{children}</div>;
}

/** What was asked is there at once, and room for the answer. */
function Pending({ query }: { query: string }) {
  return (
    <div>
      <p className={classes.query}>{query}</p>
      <div aria-hidden>
        <Skeleton h={14} w="40%" mb={8} />
        <Skeleton h={14} w="85%" mb={8} />
        <Skeleton h={14} w="70%" />
      </div>
    </div>
  );
}
