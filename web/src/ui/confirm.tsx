import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "./problem-alert";

interface ConfirmProps {
  opened: boolean;
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** Says what is done, never just "OK". */
  action: string;
  dangerous?: boolean;
  /** Ours for a 409, which the server explains in English only. */
  conflict?: string | undefined;
  /** When it fails, the dialog stays and tells why. */
  onConfirm: () => unknown;
  onClose: () => void;
}

/** Asks before what cannot be undone. */
export function Confirm({ opened, onClose, title, ...rest }: ConfirmProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("close") }}>
      <Question onClose={onClose} {...rest} />
    </Modal>
  );
}

function Question({ children, action, dangerous = false, conflict, onConfirm, onClose }: Omit<ConfirmProps, "opened" | "title">) {
  const { t } = useTranslation();
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const confirm = async () => {
    setState({ busy: true, error: null });
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <Stack gap="lg">
      <Text component="div">{children}</Text>
      {state.error !== null && <ProblemAlert error={state.error} conflict={conflict} />}
      <Group justify="end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button color={dangerous ? "red.9" : "accent"} loading={state.busy} onClick={() => void confirm()} data-autofocus>
          {action}
        </Button>
      </Group>
    </Stack>
  );
}
