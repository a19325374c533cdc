import { Button } from "@mantine/core";
import { IconMail, IconMailSearch, IconRefresh, IconTemplate } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSettings } from "~/features/settings/use-settings";
import { AsyncState } from "~/ui/async-state";
import { Confirm } from "~/ui/confirm";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { PageFrame } from "~/ui/page-frame";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { SideDrawer } from "~/ui/side-drawer";
import { notifyDone } from "~/ui/toasts";
import { useDialog } from "~/ui/use-dialog";
import { MailFilters } from "./mail-filters";
import { MailReader } from "./mail-reader";
import type { MailSearch } from "./mail-search";
import { MailTable } from "./mail-table";
import { type Mail, useMails } from "./use-mails";
import { useRetryFailed } from "./use-retry-mail";

/** The outbox: what was sent, what waits, and what could not be sent. */
export function MailsPage() {
  const { t } = useTranslation("mail");
  const search = useSearch({ from: "/inside/admin/mails" });
  const navigate = useNavigate();
  const query = useMails(search);
  const settings = useSettings();
  const reading = useDialog<Mail>();
  const filtered = Object.keys(search).length > 0;
  const show = (next: MailSearch) => {
    reading.close();
    void navigate({ to: "/admin/mails", search: next });
  };
  const isKept = settings.data?.mail.host === "";
  return (
    <PageFrame
      title={t("title")}
      explanation={t(isKept ? "explanation.kept" : "explanation.sent")}
      actions={
        <>
          {search.state === "failed" && (query.data?.length ?? 0) > 0 && <RetryFailed />}
          <Button component={Link} to="/admin/mail-templates" variant="default" leftSection={<IconTemplate size={16} aria-hidden />}>
            {t("templates.title")}
          </Button>
        </>
      }
    >
      <MailFilters search={search} onChange={show} />
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
      <SideDrawer opened={reading.opened} onClose={reading.close} title={reading.subject && (reading.subject.subject ?? reading.subject.ticket_reference)}>
        {reading.subject && <MailReader mail={reading.subject} onlyTo={(recipient) => show({ recipient })} />}
      </SideDrawer>
    </PageFrame>
  );
}

function RetryFailed() {
  const { t } = useTranslation("mail");
  const [isAsking, setAsking] = useState(false);
  const retry = useRetryFailed();
  return (
    <>
      <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => setAsking(true)}>
        {t("retryAll")}
      </Button>
      <Confirm
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t("retryAll")}
        action={t("retryAll")}
        onConfirm={async () => {
          const { count } = await retry.mutateAsync();
          notifyDone(t("retried", { count }));
        }}
      >
        {t("retryAllDetail")}
      </Confirm>
    </>
  );
}
