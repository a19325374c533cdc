import { Table, Text, UnstyledButton } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { RelativeTime } from "~/ui/relative-time";
import classes from "./mail.module.css";
import type { KeptMail } from "./use-mails";

interface MailTableProps {
  mails: readonly KeptMail[];
  onOpen: (mail: KeptMail) => void;
}

export function MailTable({ mails, onOpen }: MailTableProps) {
  const { t } = useTranslation("mail");
  return (
    <DataTable
      label={t("title")}
      minWidth={300}
      head={
        <>
          <Table.Th>{t("list.subject")}</Table.Th>
          <Table.Th w="38%" visibleFrom="sm">{t("list.to")}</Table.Th>
          <Table.Th w={120}>{t("list.when")}</Table.Th>
        </>
      }
    >
      {mails.map((mail) => (
        <MailRow key={mail.id} mail={mail} onOpen={onOpen} />
      ))}
    </DataTable>
  );
}

const MailRow = memo(function MailRow({ mail, onOpen }: { mail: KeptMail; onOpen: (mail: KeptMail) => void }) {
  return (
    <Table.Tr>
      <Table.Td>
        <UnstyledButton className={classes.open} onClick={() => onOpen(mail)}>
          {mail.subject}
        </UnstyledButton>
        <Text size="xs" c="dimmed" truncate hiddenFrom="sm">
          {mail.recipient}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Text size="sm" truncate>
          {mail.recipient}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed">
          <RelativeTime at={mail.created_at} />
        </Text>
      </Table.Td>
    </Table.Tr>
  );
});
