import { Button, Divider, Popover, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { IconKeyboard, IconLogout } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { signOut } from "~/lib/session/session";
import { useMe } from "~/lib/session/use-me";
import { useCommand } from "~/lib/shortcuts/use-command";
import { LanguageChoice } from "~/ui/language-choice";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import { notifyProblem } from "~/ui/toasts";

export function ProfileMenu({ openHelp }: { openHelp: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [opened, setOpened] = useState(false);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = () => void signOut().catch((error: unknown) => notifyProblem(error, { onRetry: leave }));
  const schemes = (["light", "dark", "auto"] as const).map((value) => ({ value, label: t(value === "auto" ? "profile.system" : `profile.${value}`) }));
  useCommand({ id: "sign-out", label: t("profile.signOut"), group: t("palette.account"), icon: IconLogout, run: leave });
  useCommand({ id: "help", label: t("profile.shortcuts"), group: t("palette.account"), icon: IconKeyboard, keys: "?", run: openHelp });
  return (
    <Popover width={264} position="bottom-end" shadow="md" radius="md" trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <UnstyledButton
          aria-label={t("profile.menu", { name: displayName(me) })}
          style={{ borderRadius: 14 }}
          onClick={() => setOpened(!opened)}
        >
          <PersonAvatar person={me} size={28} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={t("profile.menu", { name: displayName(me) })}>
        <Text fw={600} truncate>
          {displayName(me)}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {me.email}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`role.${me.role}`)}
        </Text>
        <Divider my="sm" />
        <Text size="xs" c="dimmed" mb={4}>
          {t("profile.language")}
        </Text>
        <LanguageChoice fullWidth />
        <Text size="xs" c="dimmed" mt="sm" mb={4}>
          {t("profile.scheme")}
        </Text>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t("profile.scheme")}
          data={schemes}
          value={colorScheme}
          onChange={setColorScheme}
        />
        <Divider my="sm" />
        <Button
          fullWidth
          size="xs"
          variant="subtle"
          color="gray"
          c="var(--text)"
          justify="start"
          leftSection={<IconKeyboard size={16} />}
          onClick={() => {
            setOpened(false);
            openHelp();
          }}
        >
          {t("profile.shortcuts")}
        </Button>
        <Button fullWidth size="xs" variant="subtle" color="gray" c="var(--text)" justify="start" leftSection={<IconLogout size={16} />} onClick={leave}>
          {t("profile.signOut")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
