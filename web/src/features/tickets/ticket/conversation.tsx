import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketDetail } from "~/lib/api/types";
import { useMe } from "~/lib/session/use-me";
import { announce } from "~/ui/announce";
import { displayName } from "~/ui/person-avatar";
import { type TicketOutbox, useOutbox } from "./outbox/use-outbox";
import { type Entry, inOrder } from "./timeline/entries";
import { clientIdsOf, keyOf } from "./timeline/rows";
import { Timeline } from "./timeline/timeline";
import { TypingLine } from "./timeline/typing-line";
import { useFollow } from "./timeline/use-follow";
import type { useTimeline } from "./timeline/use-timeline";
import { useLiveTicket } from "./use-live-ticket";

interface ConversationProps {
  ticket: TicketDetail;
  read: { entries: readonly Entry[]; last: number };
  timeline: Pick<ReturnType<typeof useTimeline>, "hasNextPage" | "isFetchingNextPage" | "fetchNextPage">;
  /** What happened, in words; null for what is not told to this reader. */
  words: (entry: Entry) => string | null;
  /** Below the thread. */
  children: (outbox: TicketOutbox) => ReactNode;
}

/** The thread, live, and what one says next. */
export function Conversation({ ticket, read, timeline, words, children }: ConversationProps) {
  const { t } = useTranslation("ticket");
  const me = useMe();
  const [unread, setUnread] = useState<readonly string[]>([]);
  const [firstKey, setFirstKey] = useState<string | null>(null);
  const { scroller, content, isAtEnd, toEnd } = useFollow(timeline.hasNextPage ? (read.entries[0]?.seq ?? 0) : 0);
  const { room, heard } = useLiveTicket(ticket.id, read.last, ({ what, actor }) => {
    if (what.kind !== "message" || actor?.id === me.id) {
      return;
    }
    announce(t(what.message.is_internal ? "news.note" : "news.said", { name: actor ? displayName(actor) : t("message.system"), text: what.message.body.slice(0, 200) }));
    if (!isAtEnd || document.hidden) {
      const key = keyOf(what.message);
      setUnread((before) => [...before, key]);
      setFirstKey((before) => (unread.length > 0 ? before : key));
    }
  });
  const entries = useMemo(() => inOrder(read.entries, heard).filter((entry) => entry.what.kind === "message" || words(entry) !== null), [read.entries, heard, words]);
  const outbox = useOutbox(ticket.id);
  if (isAtEnd && unread.length > 0 && !document.hidden) {
    setUnread([]);
  }

  const { items, remove } = outbox;
  useEffect(() => {
    const arrived = clientIdsOf(entries);
    items.filter(({ clientId }) => arrived.has(clientId)).forEach(({ clientId }) => remove(clientId));
  }, [entries, items, remove]);

  const send: TicketOutbox["send"] = (saying) => {
    setFirstKey(null);
    outbox.send(saying);
    toEnd();
  };
  return (
    <>
      <Timeline
        ticket={ticket}
        entries={entries}
        words={words}
        outbox={outbox}
        scroller={scroller}
        content={content}
        isAtEnd={isAtEnd}
        toEnd={toEnd}
        earlier={{ isThere: timeline.hasNextPage, isComing: timeline.isFetchingNextPage, read: () => void timeline.fetchNextPage() }}
        news={{ count: unread.length, firstKey }}
      />
      <TypingLine typing={room.typing} myId={me.id} />
      {children({ ...outbox, send })}
    </>
  );
}
