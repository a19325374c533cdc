import { Table, Text, UnstyledButton } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { RelativeTime } from "~/ui/relative-time";
import { isOneOf, MAIL_KINDS } from "./mail-search";
import { MailStatePill } from "./mail-state-pill";
import classes from "./mail.module.css";
import type { Mail } from "./use-mails";

interface MailTableProps {
  mails: readonly Mail[];
  onOpen: (mail: Mail) => void;
}

export function MailTable({ mails, onOpen }: MailTableProps) {
  const { t } = useTranslation("mail");
  return (
    <DataTable
      label={t("title")}
      minWidth={320}
      head={
        <>
          <Table.Th>{t("list.subject")}</Table.Th>
          <Table.Th w="30%" visibleFrom="sm">
            {t("list.to")}
          </Table.Th>
          <Table.Th w={130}>{t("list.state")}</Table.Th>
          <Table.Th w={120} visibleFrom="xs">
            {t("list.when")}
          </Table.Th>
        </>
      }
    >
      {mails.map((mail) => (
        <MailRow key={mail.id} mail={mail} onOpen={onOpen} />
      ))}
    </DataTable>
  );
}

const MailRow = memo(function MailRow({ mail, onOpen }: { mail: Mail; onOpen: (mail: Mail) => void }) {
  const { t } = useTranslation("mail");
  const kind = isOneOf(MAIL_KINDS, mail.kind) ? t(`kind.${mail.kind}`) : mail.kind;
  return (
    <Table.Tr>
      <Table.Td>
        <UnstyledButton className={classes.open} onClick={() => onOpen(mail)}>
          {mail.subject ?? mail.ticket_reference ?? kind}
        </UnstyledButton>
        <Text size="xs" c="dimmed" truncate>
          {kind}
          <Text span inherit hiddenFrom="sm">
            {" · " + mail.recipient}
          </Text>
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Text size="sm" truncate>
          {mail.recipient}
        </Text>
      </Table.Td>
      <Table.Td>
        <MailStatePill state={mail.state} />
        {mail.possibly_twice && (
          <Text size="xs" c="dimmed" mt={2}>
            {t("list.possiblyTwice")}
          </Text>
        )}
      </Table.Td>
      <Table.Td visibleFrom="xs">
        <Text size="sm" c="dimmed">
          <RelativeTime at={mail.created_at} />
        </Text>
      </Table.Td>
    </Table.Tr>
  );
});
