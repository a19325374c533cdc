import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AttachmentList } from "~/features/attachments/attachment-list";
import type { Attachment, Message, Person } from "~/lib/api/types";
import { Markdown } from "~/ui/markdown";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import { RelativeTime } from "~/ui/relative-time";
import { Helpful } from "./helpful";
import { type MessageKind, kindOf, MessageLabel, useKindName } from "./message-label";
import { Original } from "./original";
import classes from "./timeline.module.css";

/** What someone said. */
export const MessageCard = memo(function MessageCard({ message }: { message: Message }) {
  return (
    <Card
      kind={kindOf(message)}
      author={message.author}
      at={message.created_at}
      body={message.body}
      attachments={message.attachments}
      note={message.channel === "email" ? <ByMail /> : null}
    >
      {kindOf(message) === "ai" && <Helpful message={message} />}
      {message.channel === "email" && message.author !== null && <Original what="message" id={message.id} />}
    </Card>
  );
});

function ByMail() {
  const { t } = useTranslation("ticket");
  return <span className={classes.label}>{t("message.byMail")}</span>;
}

interface CardProps {
  kind: MessageKind;
  author: Person | null;
  at: string;
  body: string;
  attachments: readonly Attachment[];
  state?: "sending" | "failed" | "sent";
  note?: ReactNode;
  children?: ReactNode;
}

/** A message as the thread shows it, told or still on its way. */
export function Card({ kind, author, at, body, attachments, state, note, children }: CardProps) {
  const { t } = useTranslation("ticket");
  const kindName = useKindName()(kind);
  const tone = kind === "internal" ? "internal" : "public";
  const name = author ? displayName(author) : t("message.system");
  return (
    <>
      <span className={classes.dot} data-tone={tone} aria-hidden />
      <article className={classes.card} data-tone={tone} data-state={state} aria-label={t("message.by", { kind: kindName, name })}>
        <header className={classes.head}>
          {author && <PersonAvatar person={author} size={22} />}
          <span className={classes.author}>{name}</span>
          <MessageLabel kind={kind} />
          {note}
          <span className={classes.time}>
            <RelativeTime at={at} />
          </span>
        </header>
        <div className={classes.body}>
          <Markdown text={body} />
          <AttachmentList attachments={attachments} />
        </div>
        {children}
      </article>
    </>
  );
}
