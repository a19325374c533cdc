import { Button, Group, Input, PasswordInput, Text } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Confirm } from "~/ui/confirm";
import { notifyDone } from "~/ui/toasts";
import { useChangeAi } from "./use-ai-settings";

interface KeyFieldProps {
  hasKey: boolean;
  /** With what else is to be saved, the key that is set would be gone. */
  isLost: boolean;
  value: string;
  error: ReactNode;
  onChange: (key: string) => void;
}

/** A key can be given, replaced and removed, and never be read. */
export function KeyField({ hasKey, isLost, value, error, onChange }: KeyFieldProps) {
  const { t } = useTranslation("ai-settings");
  const [isReplacing, setReplacing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const remove = useChangeAi();
  if (hasKey && !isLost && !isReplacing && value === "") {
    return (
      <Input.Wrapper label={t("key.label")} labelElement="div" description={t("key.detail")} error={error}>
        <Group gap="sm" mt={4}>
          <Text size="sm" style={{ display: "inline-flex", alignItems: "center", gap: 6 }}>
            <IconKey size={16} aria-hidden />
            {t("key.isSet")}
          </Text>
          <Button size="xs" variant="default" onClick={() => setReplacing(true)}>
            {t("key.replace")}
          </Button>
          <Button size="xs" variant="subtle" color="red" onClick={() => setRemoving(true)}>
            {t("key.remove")}
          </Button>
        </Group>
        <Confirm
          opened={isRemoving}
          onClose={() => setRemoving(false)}
          title={t("key.removeTitle")}
          action={t("key.remove")}
          dangerous
          onConfirm={async () => {
            await remove.mutateAsync({ api_key: "" });
            notifyDone(t("key.removed"));
          }}
        >
          {t("key.removeDetail")}
        </Confirm>
      </Input.Wrapper>
    );
  }
  return (
    <Group gap="sm" align="end" maw={480}>
      <PasswordInput
        style={{ flex: 1 }}
        label={t("key.label")}
        description={isLost ? t("key.lost") : t("key.detail")}
        autoComplete="off"
        data-autofocus={isReplacing || undefined}
        value={value}
        error={error}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {isReplacing && !isLost && (
        <Button
          variant="default"
          onClick={() => {
            setReplacing(false);
            onChange("");
          }}
        >
          {t("key.keep")}
        </Button>
      )}
    </Group>
  );
}
