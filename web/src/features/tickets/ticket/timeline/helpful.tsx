import { Button } from "@mantine/core";
import { IconThumbDown, IconThumbUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Message } from "~/lib/api/types";
import { isStaff, useMe } from "~/lib/session/use-me";
import classes from "./timeline.module.css";
import { useHelpful } from "./use-helpful";

const ANSWERS = [
  { value: true, label: "helpful.yes", Icon: IconThumbUp },
  { value: false, label: "helpful.no", Icon: IconThumbDown },
] as const;

/** Below a message that an AI wrote: customers say whether it helped, staff see what they said. */
export function Helpful({ message }: { message: Message }) {
  return isStaff(useMe()) ? <Said message={message} /> : <Ask message={message} />;
}

function Ask({ message }: { message: Message }) {
  const { t } = useTranslation("ticket");
  const { helpful, say } = useHelpful(message);
  return (
    <div className={classes.helpful} role="group" aria-label={t("helpful.question")}>
      <span>{t(helpful === null ? "helpful.question" : "helpful.thanks")}</span>
      {ANSWERS.map(({ value, label, Icon }) => (
        <Button
          key={label}
          size="compact-sm"
          variant={helpful === value ? "light" : "default"}
          aria-pressed={helpful === value}
          leftSection={<Icon size={16} aria-hidden />}
          onClick={() => helpful !== value && say(value)}
        >
          {t(label)}
        </Button>
      ))}
    </div>
  );
}

function Said({ message }: { message: Message }) {
  const { t } = useTranslation("ticket");
  const { helpful } = useHelpful(message);
  const answer = ANSWERS.find(({ value }) => value === helpful);
  return (
    answer && (
      <div className={classes.helpful}>
        <answer.Icon size={16} aria-hidden />
        {t(answer.value ? "helpful.wasHelpful" : "helpful.wasNot")}
      </div>
    )
  );
}
