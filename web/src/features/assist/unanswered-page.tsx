import { Button, Group, Text, Tooltip } from "@mantine/core";
import { IconMoodSmile, IconPencilPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { PageFrame } from "~/ui/page-frame";
import { RelativeTime } from "~/ui/relative-time";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { notifyProblem } from "~/ui/toasts";
import { TonePill } from "~/ui/tone-pill";
import classes from "./unanswered.module.css";
import { type UnansweredQuestion, useDismiss, useUnanswered } from "./use-unanswered";

/** What the knowledge base lacks: questions that the bot could not answer, or not to the asker's help. */
export function UnansweredPage() {
  const { t } = useTranslation("knowledge");
  const query = useUnanswered();
  return (
    <PageFrame title={t("unanswered.title")} explanation={t("unanswered.explanation")}>
      <AsyncState
        query={query}
        skeleton={<RowsSkeleton rows={6} height={72} />}
        isEmpty={(questions) => questions.length === 0}
        empty={
          <EmptyState icon={IconMoodSmile} title={t("unanswered.empty")}>
            {t("unanswered.emptyDetail")}
          </EmptyState>
        }
      >
        {(questions) => (
          <>
            <ul className={classes.list}>
              {questions.map((question) => (
                <Question key={question.id} question={question} />
              ))}
            </ul>
            <LoadMore query={query} />
          </>
        )}
      </AsyncState>
    </PageFrame>
  );
}

function Question({ question: { id, question, unanswered, unhelpful, last_asked: lastAsked } }: { question: UnansweredQuestion }) {
  const { t } = useTranslation("knowledge");
  const { mutate, isPending } = useDismiss();
  const dismiss = () => mutate(id, { onError: (error) => notifyProblem(error, { onRetry: dismiss }) });
  return (
    <li className={classes.question}>
      <div className={classes.words}>
        <Text className={classes.text ?? ""} lineClamp={4}>
          {question}
        </Text>
        <Group gap="xs" mt={4}>
          {unanswered > 0 && <TonePill tone="amber">{t("unanswered.times", { count: unanswered })}</TonePill>}
          {unhelpful > 0 && <TonePill tone="pink">{t("unanswered.unhelpful", { count: unhelpful })}</TonePill>}
          <Text size="sm" c="dimmed">
            {t("unanswered.last")} <RelativeTime at={lastAsked} />
          </Text>
        </Group>
      </div>
      <Group gap="xs" wrap="nowrap" className={classes.actions ?? ""}>
        <Button
          renderRoot={(props) => <Link to="/knowledge/new" search={{ title: question.replace(/\s+/g, " ").slice(0, 200) }} {...props} />}
          variant="default"
          size="sm"
          leftSection={<IconPencilPlus size={16} aria-hidden />}
          aria-label={t("unanswered.writeAbout", { question })}
        >
          {t("unanswered.write")}
        </Button>
        <Tooltip label={t("unanswered.dismissDetail")}>
          <Button variant="subtle" color="gray" size="sm" loading={isPending} onClick={dismiss} aria-label={t("unanswered.dismissOne", { question })}>
            {t("unanswered.dismiss")}
          </Button>
        </Tooltip>
      </Group>
    </li>
  );
}
