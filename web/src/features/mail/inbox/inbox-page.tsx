import { Button } from "@mantine/core";
import { IconInbox, IconMailbox, IconMailSearch } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { PageFrame } from "~/ui/page-frame";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { SideDrawer } from "~/ui/side-drawer";
import { useDialog } from "~/ui/use-dialog";
import { InboxFilters } from "./inbox-filters";
import { InboxTable } from "./inbox-table";
import { MailDetail } from "./mail-detail";
import { type ReceivedMail, useInbox } from "./use-inbox";

export function InboxPage() {
  const { t } = useTranslation("inbox");
  const search = useSearch({ from: "/inside/admin/inbox" });
  const navigate = useNavigate();
  const query = useInbox(search);
  const reading = useDialog<ReceivedMail>();
  const filtered = Object.keys(search).length > 0;
  const mailboxes = (
    <Button variant="default" leftSection={<IconMailbox size={16} />} renderRoot={(props) => <Link to="/admin/mailboxes" {...props} />}>
      {t("mailboxes.title")}
    </Button>
  );
  return (
    <PageFrame title={t("title")} explanation={t("explanation")} actions={mailboxes}>
      <InboxFilters search={search} onChange={(wanted) => void navigate({ to: "/admin/inbox", search: wanted, replace: true })} />
      <AsyncState
        query={query}
        skeleton={<RowsSkeleton rows={8} height={52} />}
        isEmpty={(mails) => mails.length === 0}
        empty={
          <EmptyState icon={filtered ? IconMailSearch : IconInbox} title={t(filtered ? "list.nothing" : "list.empty")}>
            {t(filtered ? "list.nothingDetail" : "list.emptyDetail")}
          </EmptyState>
        }
      >
        {(mails) => (
          <div style={{ opacity: query.isPlaceholderData ? 0.6 : 1 }}>
            <InboxTable mails={mails} onOpen={reading.open} />
            <LoadMore query={query} />
          </div>
        )}
      </AsyncState>
      <SideDrawer opened={reading.opened} onClose={reading.close} title={reading.subject?.subject ?? t("noSubject")}>
        {reading.subject && <MailDetail key={reading.subject.id} id={reading.subject.id} />}
      </SideDrawer>
    </PageFrame>
  );
}
