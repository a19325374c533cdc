import { Button, Group, Text } from "@mantine/core";
import { IconThumbDown, IconThumbUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { announce } from "~/ui/announce";
import { notifyProblem } from "~/ui/toasts";
import classes from "./help.module.css";
import { useVote, useVotes } from "./use-votes";

/** "Was this helpful?", for those who have signed in: one answer each, which may be changed. */
export function ArticleVotes({ id }: { id: number }) {
  const { t } = useTranslation("help");
  const { data: votes } = useVotes(id);
  const { mutate, isPending } = useVote(id);
  const mine = votes?.mine ?? null;
  const vote = (helpful: boolean) =>
    mutate(helpful, { onSuccess: () => announce(t("votes.thanks")), onError: (error) => notifyProblem(error, { onRetry: () => vote(helpful) }) });
  return (
    <section className={classes.votes} aria-labelledby="votes-question">
      <Text id="votes-question" component="h2" fw={600} m={0}>
        {mine === null ? t("votes.question") : t("votes.thanks")}
      </Text>
      <Group gap="sm">
        <Button
          variant={mine === true ? "light" : "default"}
          leftSection={<IconThumbUp size={16} aria-hidden />}
          aria-pressed={mine === true}
          disabled={isPending}
          onClick={() => vote(true)}
        >
          {t("votes.yes")}
        </Button>
        <Button
          variant={mine === false ? "light" : "default"}
          leftSection={<IconThumbDown size={16} aria-hidden />}
          aria-pressed={mine === false}
          disabled={isPending}
          onClick={() => vote(false)}
        >
          {t("votes.no")}
        </Button>
        {votes !== undefined && votes.helpful > 0 && (
          <Text size="sm" c="dimmed">
            {t("votes.count", { count: votes.helpful })}
          </Text>
        )}
      </Group>
    </section>
  );
}
