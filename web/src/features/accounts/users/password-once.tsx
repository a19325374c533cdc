import { Button, Code, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { Trans, useTranslation } from "react-i18next";
import { displayName } from "~/ui/person-avatar";
import type { User } from "~/lib/api/types";

/** A password that nobody can see again. So it is closed by its button only. */
export function PasswordOnce({ user, password, opened, onClose }: { user: User; password: string; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation("users");
  return (
    <Modal opened={opened} onClose={onClose} title={t("once.title")} closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false}>
      <Stack gap="md">
        <Text>
          <Trans t={t} i18nKey="once.detail" values={{ name: displayName(user) }} components={{ strong: <Text span fw={600} /> }} shouldUnescape />
        </Text>
        <Group gap="sm" wrap="nowrap">
          <Code fz="md" px="sm" py={6} flex={1} style={{ overflowWrap: "anywhere" }}>
            {password}
          </Code>
          <CopyButton value={password}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}>
                {t(copied ? "once.copied" : "once.copy")}
              </Button>
            )}
          </CopyButton>
        </Group>
        <Group justify="end">
          <Button onClick={onClose} data-autofocus>
            {t("once.close")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
