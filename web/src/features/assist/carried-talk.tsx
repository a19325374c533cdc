import { Alert, Skeleton, Stack } from "@mantine/core";
import { IconMessages } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { subjectOf, textOf } from "./talk-text";
import { useTalk } from "./use-talk";

interface Beginning {
  subject: string;
  description: string;
}

interface CarriedTalkProps {
  talk: string | undefined;
  children: (beginning: Beginning | undefined) => ReactNode;
}

/** A ticket that begins with a talk: once that is there, or cannot be had, in which case the ticket begins with nothing. */
export function CarriedTalk({ talk, children }: CarriedTalkProps) {
  const { t } = useTranslation("new-ticket");
  const { data: turns, isError } = useTalk(talk ?? null);
  if (talk === undefined || isError) {
    return children(undefined);
  }
  if (turns === undefined) {
    return (
      <Stack gap="lg" aria-hidden>
        <Skeleton h={64} />
        <Skeleton h={200} />
      </Stack>
    );
  }
  const words = { asked: t("talk.asked"), answered: (title: string) => t("talk.answered", { title }), unanswered: t("talk.unanswered") };
  return (
    <>
      <Alert variant="light" color="gray" icon={<IconMessages size={18} />}>
        {t("talk.carried")}
      </Alert>
      {children({ subject: subjectOf(turns), description: textOf(turns, words) })}
    </>
  );
}
