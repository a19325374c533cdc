import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { Outlet, useChildMatches, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useShortcut } from "~/lib/shortcuts/use-shortcut";
import { TicketListPane } from "./list/ticket-list-pane";
import { focusRow } from "./list/row-focus";
import classes from "./tickets-page.module.css";

/** The list, and beside it the ticket that is open; where there is no room for both, the ticket lies above. */
export function TicketsPage() {
  const { t } = useTranslation("workspace");
  const navigate = useNavigate();
  const { ticketId } = useParams({ strict: false });
  const isSplit = useChildMatches({ select: (matches) => matches.some(({ pathname }) => pathname.replace(/\/$/, "") !== "/tickets") });
  const list = useRef<HTMLElement>(null);
  const before = useRef<string>(undefined);
  // Whoever comes back to the list finds the ticket there that was open.
  useEffect(() => {
    if (ticketId === undefined && before.current !== undefined) {
      focusRow(list.current, Number(before.current));
    }
    before.current = ticketId;
  }, [ticketId]);
  const back = () => void navigate({ to: "/tickets", search: true });
  useShortcut("u", back, { description: t("keys.back"), group: t("keys.group"), enabled: isSplit });
  return (
    <div className={classes.workspace} data-split={isSplit || undefined}>
      <section ref={list} className={classes.list} aria-label={t("list.title")}>
        <TicketListPane isSplit={isSplit} onExpand={back} />
      </section>
      {isSplit && (
        <section className={classes.ticket} aria-label={t("list.ticket")}>
          <div className={classes.back}>
            <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={16} />} onClick={back}>
              {t("list.back")}
            </Button>
          </div>
          <div className={classes.content}>
            <Outlet />
          </div>
        </section>
      )}
    </div>
  );
}
