import { Box, Menu, Text, UnstyledButton } from "@mantine/core";
import { IconKeyboard, IconLogout, IconUser } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { signOut } from "~/lib/session/session";
import { useMe } from "~/lib/session/use-me";
import { useCommand } from "~/lib/shortcuts/use-command";
import { LanguageChoice } from "~/ui/language-choice";
import { ColourSchemeChoice } from "~/ui/colour-scheme-choice";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import { notifyProblem } from "~/ui/toasts";
import classes from "./profile-menu.module.css";

export function ProfileMenu({ openHelp }: { openHelp: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const leave = () => void signOut().catch((error: unknown) => notifyProblem(error, { onRetry: leave }));
  useCommand({ id: "sign-out", label: t("profile.signOut"), group: t("palette.account"), icon: IconLogout, run: leave });
  useCommand({ id: "profile", label: t("profile.title"), group: t("palette.account"), icon: IconUser, run: () => void navigate({ to: "/profile" }) });
  useCommand({ id: "help", label: t("profile.shortcuts"), group: t("palette.account"), icon: IconKeyboard, keys: "?", run: openHelp });
  return (
    <Menu width={256} position="bottom-end">
      <Menu.Target>
        <UnstyledButton aria-label={t("profile.menu", { name: displayName(me) })} className={classes.target}>
          <PersonAvatar person={me} size={28} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Text px="sm" pt="xs" fw={600} truncate>
          {displayName(me)}
        </Text>
        <Text px="sm" pb="xs" size="xs" c="dimmed" truncate>
          {me.email} · {t(`role.${me.role}`)}
        </Text>
        <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={16} />}>
          {t("profile.title")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("profile.language")}</Menu.Label>
        <Box px="sm" pb="xs">
          <LanguageChoice fullWidth />
        </Box>
        <Menu.Label>{t("profile.scheme")}</Menu.Label>
        <Box px="sm" pb="sm">
          <ColourSchemeChoice />
        </Box>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={openHelp}>
          {t("profile.shortcuts")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
          {t("profile.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
