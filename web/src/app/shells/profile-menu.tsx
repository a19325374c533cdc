import { Button, Divider, Popover, Text, UnstyledButton } from "@mantine/core";
import { IconKeyboard, IconLogout, IconUser } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { signOut } from "~/lib/session/session";
import { useMe } from "~/lib/session/use-me";
import { useCommand } from "~/lib/shortcuts/use-command";
import { LanguageChoice } from "~/ui/language-choice";
import { ColourSchemeChoice } from "~/ui/colour-scheme-choice";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import { notifyProblem } from "~/ui/toasts";
import classes from "./profile-menu.module.css";

const ENTRY = { fullWidth: true, size: "xs", variant: "subtle", color: "gray", c: "var(--text)", justify: "start", className: classes.entry ?? "" } as const;

export function ProfileMenu({ openHelp }: { openHelp: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const leave = () => void signOut().catch((error: unknown) => notifyProblem(error, { onRetry: leave }));
  useCommand({ id: "sign-out", label: t("profile.signOut"), group: t("palette.account"), icon: IconLogout, run: leave });
  useCommand({ id: "profile", label: t("profile.title"), group: t("palette.account"), icon: IconUser, run: () => void navigate({ to: "/profile" }) });
  useCommand({ id: "help", label: t("profile.shortcuts"), group: t("palette.account"), icon: IconKeyboard, keys: "?", run: openHelp });
  return (
    <Popover width={264} position="bottom-end" shadow="md" radius="md" trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <UnstyledButton
          aria-label={t("profile.menu", { name: displayName(me) })}
          className={classes.target}
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
        <ColourSchemeChoice />
        <Divider my="sm" />
        <Button component={Link} to="/profile" {...ENTRY} leftSection={<IconUser size={16} />} onClick={() => setOpened(false)}>
          {t("profile.title")}
        </Button>
        <Button
          {...ENTRY}
          leftSection={<IconKeyboard size={16} />}
          onClick={() => {
            setOpened(false);
            openHelp();
          }}
        >
          {t("profile.shortcuts")}
        </Button>
        <Button {...ENTRY} leftSection={<IconLogout size={16} />} onClick={leave}>
          {t("profile.signOut")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
