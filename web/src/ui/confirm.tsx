import { Button, Group, Modal, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

interface ConfirmProps {
  opened: boolean;
  title: string;
  /** What will happen, and whether it can be undone. */
  children: React.ReactNode;
  /** Says what is done, never just "OK". */
  action: string;
  dangerous?: boolean;
  onConfirm: () => void | Promise<void>;
  onClose: () => void;
}

/** Asks before what cannot be undone. */
export function Confirm({ opened, title, children, action, dangerous = false, onConfirm, onClose }: ConfirmProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("close") }}>
      <Text mb="lg">{children}</Text>
      <Group justify="end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button color={dangerous ? "red.9" : "accent"} loading={busy} onClick={() => void confirm()} data-autofocus>
          {action}
        </Button>
      </Group>
    </Modal>
  );
}
