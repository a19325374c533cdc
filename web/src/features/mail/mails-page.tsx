import { IconMail, IconMailSearch } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { PageFrame } from "~/ui/page-frame";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { SideDrawer } from "~/ui/side-drawer";
import { useDialog } from "~/ui/use-dialog";
import { MailReader } from "./mail-reader";
import { MailTable } from "./mail-table";
import { RecipientFilter } from "./recipient-filter";
import { type KeptMail, useMails } from "./use-mails";

export function MailsPage() {
  const { t } = useTranslation("mail");
  const search = useSearch({ from: "/inside/admin/mails" });
  const navigate = useNavigate();
  const query = useMails(search);
  const reading = useDialog<KeptMail>();
  const filtered = search.recipient !== undefined;
  const onlyTo = (recipient: string) => {
    reading.close();
    void navigate({ to: "/admin/mails", search: recipient === "" ? {} : { recipient } });
  };
  return (
    <PageFrame title={t("title")} explanation={t("explanation")}>
      <RecipientFilter recipient={search.recipient ?? ""} onChange={onlyTo} />
      <AsyncState
        query={query}
        skeleton={<RowsSkeleton />}
        isEmpty={(mails) => mails.length === 0}
        empty={
          <EmptyState icon={filtered ? IconMailSearch : IconMail} title={t(filtered ? "list.nothing" : "list.empty")}>
            {t(filtered ? "list.nothingDetail" : "list.emptyDetail")}
          </EmptyState>
        }
      >
        {(mails) => (
          <>
            <MailTable mails={mails} onOpen={reading.open} />
            <LoadMore query={query} />
          </>
        )}
      </AsyncState>
      <SideDrawer opened={reading.opened} onClose={reading.close} title={reading.subject?.subject}>
        {reading.subject && <MailReader mail={reading.subject} onlyTo={onlyTo} />}
      </SideDrawer>
    </PageFrame>
  );
}
