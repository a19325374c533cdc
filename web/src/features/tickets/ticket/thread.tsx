import type { ReactNode } from "react";
import type { TicketDetail } from "~/lib/api/types";
import { ProblemAlert } from "~/ui/problem-alert";
import { Conversation } from "./conversation";
import type { TicketOutbox } from "./outbox/use-outbox";
import { ThreadSkeleton } from "./ticket-skeleton";
import type { Entry } from "./timeline/entries";
import { useTimeline } from "./timeline/use-timeline";
import classes from "./pane.module.css";

interface ThreadProps {
  ticket: TicketDetail;
  words: (entry: Entry) => string | null;
  children: (outbox: TicketOutbox) => ReactNode;
}

/** The conversation once it has been read. */
export function Thread({ ticket, words, children }: ThreadProps) {
  const timeline = useTimeline(ticket.id);
  if (timeline.data) {
    return (
      <Conversation ticket={ticket} read={timeline.data} timeline={timeline} words={words}>
        {children}
      </Conversation>
    );
  }
  return timeline.isError ? (
    <div className={classes.skeleton}>
      <ProblemAlert error={timeline.error} onRetry={() => void timeline.refetch()} />
    </div>
  ) : (
    <ThreadSkeleton />
  );
}
