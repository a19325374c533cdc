import { ActionIcon, Button, Group, Menu, Tooltip } from "@mantine/core";
import { IconChevronDown, IconLock, IconSend2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Status } from "~/lib/api/types";
import { StatusPill } from "~/ui/status-pill";
import type { Sendable } from "./editor";

interface SendButtonProps {
  sendable: Sendable;
  label: string;
  isInternal?: boolean;
  /** What the ticket may be set to at the same time. */
  statuses?: readonly Status[];
}

/** Sends; beside it, sends and sets the status. */
export function SendButton({ sendable: { hindrance, send }, label, isInternal = false, statuses = [] }: SendButtonProps) {
  const { t } = useTranslation("ticket");
  const colour = isInternal ? { color: "#8a4b00" } : {};
  const Icon = isInternal ? IconLock : IconSend2;
  const hasMenu = statuses.length > 0;
  const disabled = hindrance !== null;
  return (
    <Group gap={1} wrap="nowrap">
      <Tooltip label={hindrance ?? t("composer.sendKeys")}>
        <Button
          size="xs"
          {...colour}
          leftSection={<Icon size={16} aria-hidden />}
          {...(disabled ? { "data-disabled": true } : {})}
          aria-disabled={disabled}
          onClick={() => send()}
          style={hasMenu ? { borderTopRightRadius: 0, borderBottomRightRadius: 0 } : {}}
        >
          {label}
        </Button>
      </Tooltip>
      {hasMenu && (
        <Menu position="top-end">
          <Menu.Target>
            <ActionIcon
              size={30}
              variant="filled"
              {...colour}
              aria-label={t("composer.sendAnd")}
              disabled={disabled}
              style={{ borderTopLeftRadius: 0, borderBottomLeftRadius: 0 }}
            >
              <IconChevronDown size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t("composer.sendAnd")}</Menu.Label>
            {statuses.map((status) => (
              <Menu.Item key={status} onClick={() => send(status)}>
                <StatusPill status={status} />
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
