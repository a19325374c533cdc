import { ActionIcon, Group, Table, Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconClock, IconPower, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { RelativeTime } from "~/ui/relative-time";
import { TonePill } from "~/ui/tone-pill";
import classes from "../inbox/inbox.module.css";
import type { Mailbox } from "./use-mailboxes";

interface MailboxTableProps {
  mailboxes: readonly Mailbox[];
  onEdit: (mailbox: Mailbox) => void;
  onRemove: (mailbox: Mailbox) => void;
}

export function MailboxTable({ mailboxes, onEdit, onRemove }: MailboxTableProps) {
  const { t } = useTranslation("inbox");
  return (
    <DataTable
      label={t("mailboxes.title")}
      minWidth={360}
      head={
        <>
          <Table.Th>{t("mailboxes.name")}</Table.Th>
          <Table.Th w="24%" visibleFrom="md">{t("field.department")}</Table.Th>
          <Table.Th w="32%">{t("mailboxes.state")}</Table.Th>
          <Table.Th w={130} visibleFrom="sm">{t("mailboxes.lastFetch")}</Table.Th>
          <Table.Th w={60}>
            <VisuallyHidden>{t("mailboxes.actions")}</VisuallyHidden>
          </Table.Th>
        </>
      }
    >
      {mailboxes.map((mailbox) => (
        <Table.Tr key={mailbox.id}>
          <Table.Td>
            <UnstyledButton className={classes.open} onClick={() => onEdit(mailbox)}>
              {mailbox.name}
            </UnstyledButton>
            <Text size="xs" c="dimmed" truncate>
              {mailbox.address}
            </Text>
          </Table.Td>
          <Table.Td visibleFrom="md">{mailbox.department}</Table.Td>
          <Table.Td>
            <MailboxState mailbox={mailbox} />
          </Table.Td>
          <Table.Td visibleFrom="sm">
            <Text size="sm" c="dimmed">
              {mailbox.last_fetch_at === null ? t("mailboxes.never") : <RelativeTime at={mailbox.last_fetch_at} />}
            </Text>
          </Table.Td>
          <Table.Td>
            <ActionIcon variant="subtle" color="gray" aria-label={t("mailboxes.remove", { name: mailbox.name })} onClick={() => onRemove(mailbox)}>
              <IconTrash size={16} />
            </ActionIcon>
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

function MailboxState({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation("inbox");
  if (!mailbox.is_enabled) {
    return <TonePill tone="grey" icon={IconPower}>{t("mailboxes.off")}</TonePill>;
  }
  if (mailbox.last_error !== null) {
    return (
      <Group gap={4}>
        <TonePill tone="red" icon={IconAlertTriangle}>{t("mailboxes.failing", { count: mailbox.failures })}</TonePill>
        <Text size="xs" c="dimmed">{t(`problem.${mailbox.last_error}`)}</Text>
      </Group>
    );
  }
  return mailbox.is_connected && mailbox.last_fetch_at !== null ? (
    <TonePill tone="green" icon={IconCircleCheck}>{t("mailboxes.good")}</TonePill>
  ) : (
    <TonePill tone="blue" icon={IconClock}>{t("mailboxes.starting")}</TonePill>
  );
}
