import { ActionIcon, Group, Menu, Table, Text, UnstyledButton } from "@mantine/core";
import { IconDots, IconKey, IconPencil, IconUserCheck, IconUserOff } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { User } from "~/lib/api/types";
import { useFormat } from "~/lib/i18n/use-format";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import { RelativeTime } from "~/ui/relative-time";
import { TonePill } from "~/ui/tone-pill";
import { RolePill } from "./role-pill";
import classes from "./user-row.module.css";

export type UserAction = "edit" | "reset" | "deactivate" | "activate";

interface UserRowProps {
  user: User;
  isMe: boolean;
  onAction: (action: UserAction, user: User) => void;
}

export const UserRow = memo(function UserRow({ user, isMe, onAction }: UserRowProps) {
  const { t } = useTranslation("users");
  const { number } = useFormat();
  const staff = user.role !== "customer";
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="sm" wrap="nowrap">
          <PersonAvatar person={user} size={28} />
          <div style={{ minWidth: 0 }}>
            <Group gap={6} wrap="nowrap">
              <UnstyledButton className={classes.name} onClick={() => onAction("edit", user)}>
                {displayName(user)}
              </UnstyledButton>
              {isMe && <TonePill tone="violet">{t("list.you")}</TonePill>}
            </Group>
            <Text size="xs" c="dimmed" truncate>
              {user.username} · {user.email}
            </Text>
          </div>
        </Group>
      </Table.Td>
      <Table.Td>
        <RolePill role={user.role} />
      </Table.Td>
      <Table.Td visibleFrom="md">
        <Text size="sm" truncate>
          {staff ? user.departments.map(({ name }) => name).join(", ") : user.company}
        </Text>
      </Table.Td>
      <Table.Td ta="right" visibleFrom="lg">{user.capacity !== undefined && <Text size="sm">{number(user.capacity)}</Text>}</Table.Td>
      <Table.Td visibleFrom="sm">
        <UserState user={user} />
      </Table.Td>
      <Table.Td visibleFrom="lg">
        <Text size="sm" c="dimmed">
          {user.last_seen ? <RelativeTime at={user.last_seen} /> : t("list.never")}
        </Text>
      </Table.Td>
      <Table.Td ta="right" px="sm" data-actions>
        <RowMenu user={user} onAction={onAction} />
      </Table.Td>
    </Table.Tr>
  );
});

function UserState({ user }: { user: User }) {
  const { t } = useTranslation("users");
  if (!user.is_active) {
    return (
      <TonePill tone="grey" icon={IconUserOff}>
        {t("state.inactive")}
      </TonePill>
    );
  }
  return (
    <Text size="sm" c="dimmed">
      {user.role === "customer" ? t("state.active") : t(user.is_available ? "state.available" : "state.away")}
    </Text>
  );
}

function RowMenu({ user, onAction }: Pick<UserRowProps, "user" | "onAction">) {
  const { t } = useTranslation("users");
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("list.actions", { name: displayName(user) })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onAction("edit", user)}>
          {t("edit.menu")}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={16} />} onClick={() => onAction("reset", user)}>
          {t("reset.menu")}
        </Menu.Item>
        <Menu.Divider />
        {user.is_active ? (
          <Menu.Item c="var(--mantine-color-error)" leftSection={<IconUserOff size={16} />} onClick={() => onAction("deactivate", user)}>
            {t("deactivate.menu")}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={() => onAction("activate", user)}>
            {t("activate.menu")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
