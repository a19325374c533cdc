import { Table, Text, UnstyledButton } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { RelativeTime } from "~/ui/relative-time";
import classes from "./inbox.module.css";
import { StatePill } from "./state-pill";
import type { ReceivedMail } from "./use-inbox";

interface InboxTableProps {
  mails: readonly ReceivedMail[];
  onOpen: (mail: ReceivedMail) => void;
}

export function InboxTable({ mails, onOpen }: InboxTableProps) {
  const { t } = useTranslation("inbox");
  return (
    <DataTable
      label={t("title")}
      minWidth={340}
      head={
        <>
          <Table.Th>{t("list.subject")}</Table.Th>
          <Table.Th w="26%" visibleFrom="md">{t("list.from")}</Table.Th>
          <Table.Th w={140}>{t("list.state")}</Table.Th>
          <Table.Th w="22%" visibleFrom="sm">{t("list.outcome")}</Table.Th>
          <Table.Th w={112} visibleFrom="sm">{t("list.when")}</Table.Th>
        </>
      }
    >
      {mails.map((mail) => (
        <MailRow key={mail.id} mail={mail} onOpen={onOpen} />
      ))}
    </DataTable>
  );
}

const MailRow = memo(function MailRow({ mail, onOpen }: { mail: ReceivedMail; onOpen: (mail: ReceivedMail) => void }) {
  const { t } = useTranslation("inbox");
  return (
    <Table.Tr>
      <Table.Td>
        <UnstyledButton className={classes.open} onClick={() => onOpen(mail)}>
          {mail.subject === null || mail.subject === "" ? t("noSubject") : mail.subject}
        </UnstyledButton>
        <Text size="xs" c="dimmed" truncate hiddenFrom="md">
          {mail.sender ?? t("noSender")}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="md">
        <Text size="sm" truncate>
          {mail.sender ?? t("noSender")}
        </Text>
      </Table.Td>
      <Table.Td>
        <StatePill state={mail.state} />
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Text size="sm" truncate>
          {mail.outcome !== null && t(`outcome.${mail.outcome}`)}
          {mail.reference !== null && ` · ${mail.reference}`}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Text size="sm" c="dimmed">
          <RelativeTime at={mail.received_at} />
        </Text>
      </Table.Td>
    </Table.Tr>
  );
});
