import { Button } from "@mantine/core";
import { IconArrowDown, IconHistory } from "@tabler/icons-react";
import { Fragment, type RefObject, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { TicketDetail } from "~/lib/api/types";
import type { TicketOutbox } from "../outbox/use-outbox";
import { stillUnsent } from "../outbox/outbox";
import { Changes } from "./changes";
import { DescriptionCard } from "./description-card";
import type { Entry } from "./entries";
import { MessageCard } from "./message-card";
import { clientIdsOf, rowsOf } from "./rows";
import classes from "./timeline.module.css";
import { UnsentCard } from "./unsent-card";

interface TimelineProps {
  ticket: TicketDetail;
  entries: readonly Entry[];
  words: (entry: Entry) => string | null;
  outbox: TicketOutbox;
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLOListElement | null>;
  isAtEnd: boolean;
  toEnd: () => void;
  earlier: { isThere: boolean; isComing: boolean; read: () => void };
  /** What came in while one was reading further up. */
  news: { count: number; firstKey: string | null };
}

/** A ticket from its description to what is being sent right now. */
export function Timeline({ ticket, entries, words, outbox, scroller, content, isAtEnd, toEnd, earlier, news }: TimelineProps) {
  const { t } = useTranslation("ticket");
  const rows = useMemo(() => rowsOf(entries), [entries]);
  const arrived = useMemo(() => clientIdsOf(entries), [entries]);
  const unsent = stillUnsent(outbox.items, arrived);
  return (
    // A region that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className={classes.scroller} role="region" aria-label={t("conversation")} tabIndex={0}>
      <ol ref={content} className={classes.thread}>
        <li className={classes.row}>
          <DescriptionCard ticket={ticket} />
        </li>
        {earlier.isThere && (
          <li className={classes.row}>
            <span />
            <Button
              variant="default"
              size="xs"
              loading={earlier.isComing}
              leftSection={<IconHistory size={16} aria-hidden />}
              onClick={earlier.read}
              style={{ justifySelf: "center" }}
            >
              {t("earlier")}
            </Button>
          </li>
        )}
        {rows.map((row) => (
          <Fragment key={row.key}>
            {row.key === news.firstKey && <li className={classes.new}>{t("news.marker")}</li>}
            <li className={classes.row}>
              {row.kind === "changes" ? <Changes entries={row.entries} words={words} /> : <MessageCard message={row.message} />}
            </li>
          </Fragment>
        ))}
        {unsent.map((item) => (
          <li key={item.clientId} className={classes.row}>
            <UnsentCard item={item} outbox={outbox} />
          </li>
        ))}
      </ol>
      {!isAtEnd && (
        <div className={classes.jump}>
          <Button size="compact-sm" radius="xl" variant={news.count > 0 ? "filled" : "default"} leftSection={<IconArrowDown size={14} aria-hidden />} onClick={toEnd}>
            {news.count > 0 ? t("news.count", { count: news.count }) : t("news.toEnd")}
          </Button>
        </div>
      )}
    </div>
  );
}
