import { Button, Group } from "@mantine/core";
import { IconInbox, IconMailbox, IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { Confirm } from "~/ui/confirm";
import { EmptyState } from "~/ui/empty-state";
import { PageFrame } from "~/ui/page-frame";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { SideDrawer } from "~/ui/side-drawer";
import { useDialog } from "~/ui/use-dialog";
import { MailboxForm } from "./mailbox-form";
import { MailboxTable } from "./mailbox-table";
import { type Mailbox, useMailboxes } from "./use-mailboxes";
import { useRemoveMailbox } from "./use-remove-mailbox";

interface Editing {
  mailbox: Mailbox | null;
}

export function MailboxesPage() {
  const { t } = useTranslation("inbox");
  const query = useMailboxes();
  const editing = useDialog<Editing>();
  const removing = useDialog<Mailbox>();
  const remove = useRemoveMailbox();
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => editing.open({ mailbox: null })}>
      {t("mailboxes.addOpen")}
    </Button>
  );
  const actions = (
    <Group gap="sm">
      <Button variant="default" leftSection={<IconInbox size={16} />} renderRoot={(props) => <Link to="/admin/inbox" {...props} />}>
        {t("title")}
      </Button>
      {add}
    </Group>
  );
  return (
    <PageFrame title={t("mailboxes.title")} explanation={t("mailboxes.explanation")} actions={actions}>
      <AsyncState
        query={query}
        skeleton={<RowsSkeleton rows={3} height={52} />}
        isEmpty={(mailboxes) => mailboxes.length === 0}
        empty={
          <EmptyState icon={IconMailbox} title={t("mailboxes.empty")} action={add}>
            {t("mailboxes.emptyDetail")}
          </EmptyState>
        }
      >
        {(mailboxes) => <MailboxTable mailboxes={mailboxes} onEdit={(mailbox) => editing.open({ mailbox })} onRemove={removing.open} />}
      </AsyncState>
      <SideDrawer opened={editing.opened} onClose={editing.close} isForm title={editing.subject?.mailbox?.name ?? t("mailboxes.addOpen")}>
        {editing.subject && <MailboxForm key={editing.subject.mailbox?.id ?? "new"} mailbox={editing.subject.mailbox} onDone={editing.close} />}
      </SideDrawer>
      <Confirm
        opened={removing.opened}
        onClose={removing.close}
        title={t("mailboxes.removeTitle", { name: removing.subject?.name })}
        action={t("mailboxes.removeAction")}
        dangerous
        onConfirm={() => removing.subject && remove.mutateAsync(removing.subject.id)}
      >
        {t("mailboxes.removeDetail")}
      </Confirm>
    </PageFrame>
  );
}
