import { ActionIcon, Drawer, Tooltip } from "@mantine/core";
import { useElementSize, useLocalStorage } from "@mantine/hooks";
import { IconLayoutSidebarRight } from "@tabler/icons-react";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSuggestCommand } from "~/features/assist/panel/use-suggest-command";
import type { TicketDetail } from "~/lib/api/types";
import { ClosedNotice } from "./composer/closed-notice";
import type { ComposerHandle } from "./composer/composer-handle";
import { StaffComposer } from "./composer/staff-composer";
import { TicketHeader } from "./header/ticket-header";
import classes from "./pane.module.css";
import { SidePanel } from "./side/side-panel";
import sideClasses from "./side/side.module.css";
import { Thread } from "./thread";
import { TicketGate } from "./ticket-gate";
import { HeaderSkeleton, ThreadSkeleton } from "./ticket-skeleton";
import { useStaffWords } from "./timeline/use-staff-words";

interface TicketPaneProps {
  ticketId: number;
  /** The host's own buttons, at the right end of the head. */
  tools?: ReactNode;
}

/** A ticket as agents work on it; fills its place, from 480 pixels on. */
export function TicketPane({ ticketId, tools }: TicketPaneProps) {
  return (
    <TicketGate
      key={ticketId}
      ticketId={ticketId}
      skeleton={
        <div className={classes.pane}>
          <div className={classes.ticket}>
            <HeaderSkeleton />
            <ThreadSkeleton />
          </div>
        </div>
      }
    >
      {(ticket) => <OpenTicket ticket={ticket} tools={tools} />}
    </TicketGate>
  );
}

/** From this width on there is room for the side panel beside the thread. In pixels. */
const ROOM_FOR_SIDE = 760;

function OpenTicket({ ticket, tools }: { ticket: TicketDetail; tools: ReactNode }) {
  const { t } = useTranslation("ticket");
  const { t: common } = useTranslation();
  const { ref, width } = useElementSize();
  const hasRoom = width >= ROOM_FOR_SIDE;
  const [isSideWanted, setSideWanted] = useLocalStorage({ key: "switchboard.ticket-side", defaultValue: true, getInitialValueInEffect: false });
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  /** What is done once the drawer is out of the way. */
  const [afterwards, setAfterwards] = useState<(() => void) | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const composer = useRef<ComposerHandle>(null);
  const words = useStaffWords();
  const isSideShown = hasRoom ? isSideWanted : isDrawerOpen;
  const toggleSide = () => (hasRoom ? setSideWanted(!isSideWanted) : setDrawerOpen(!isDrawerOpen));
  useSuggestCommand(ticket, () => (hasRoom ? setSideWanted(true) : setDrawerOpen(true)));
  const outOfTheWay = (work: () => void) => {
    if (hasRoom) {
      work();
    } else {
      setAfterwards(() => work);
      setDrawerOpen(false);
    }
  };
  const desk = {
    edit: (text: string) => outOfTheWay(() => composer.current?.append(text)),
    send: (text: string) => {
      composer.current?.sendAiReply(text);
      setDrawerOpen(false);
    },
  };
  const toggle = (
    <Tooltip label={t(isSideShown ? "side.hide" : "side.show")}>
      <ActionIcon variant="subtle" color="gray" aria-label={t(isSideShown ? "side.hide" : "side.show")} aria-expanded={isSideShown} onClick={toggleSide}>
        <IconLayoutSidebarRight size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div ref={ref} className={classes.pane}>
      <div className={classes.ticket}>
        <TicketHeader
          ticket={ticket}
          tools={
            <div className={classes.tools}>
              {toggle}
              {tools}
            </div>
          }
        />
        <Thread ticket={ticket} words={words}>
          {(outbox) => (
            <>
              {!ticket.actions.can_reply && <ClosedNotice words={t("closed.staff")} />}
              {(ticket.actions.can_reply || ticket.actions.can_note) && <StaffComposer ticket={ticket} outbox={outbox} area={area} handle={composer} />}
            </>
          )}
        </Thread>
      </div>
      {hasRoom && isSideWanted && (
        // A region that scrolls must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <aside className={sideClasses.side} aria-label={t("side.label")} tabIndex={0}>
          <SidePanel ticket={ticket} desk={desk} />
        </aside>
      )}
      {!hasRoom && (
        <Drawer
          opened={isDrawerOpen}
          onClose={() => setDrawerOpen(false)}
          returnFocus={afterwards === null}
          onExitTransitionEnd={() => {
            afterwards?.();
            setAfterwards(null);
          }}
          position="right"
          size={320}
          title={t("side.label")}
          closeButtonProps={{ "aria-label": common("close") }}
          classNames={{ body: sideClasses.inDrawer ?? "" }}
        >
          <SidePanel ticket={ticket} desk={desk} />
        </Drawer>
      )}
    </div>
  );
}
