import { Container, Group, Stack, Text, Title } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { PreferenceTable } from "~/features/notifications/preference-table";
import { isStaff, useMe } from "~/lib/session/use-me";
import { displayName, PersonAvatar } from "~/ui/person-avatar";
import { usePageTitle } from "~/ui/use-page-title";
import { AppearanceSection } from "./appearance-section";
import { PasswordSection } from "./password-section";
import { PersonalSection } from "./personal-section";
import { ProfileSection } from "./profile-section";
import { WorkSection } from "./work-section";

/** One's own account, whatever one's role. */
export function ProfilePage() {
  const { t } = useTranslation("profile");
  const { t: common } = useTranslation();
  const me = useMe();
  const staff = isStaff(me);
  usePageTitle(t("title"));
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    // Staff scroll within the page, where nobody else looks for it.
    document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
  return (
    <Container size={720} px={staff ? "md" : 0} py={staff ? "lg" : 0}>
      <Group gap="md" wrap="nowrap" mb="lg">
        <PersonAvatar person={me} size={48} />
        <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>
          <Title order={1}>{displayName(me)}</Title>
          <Text c="dimmed">{common(`role.${me.role}`)}</Text>
        </div>
      </Group>
      <Stack gap="lg">
        <PersonalSection me={me} />
        {staff && <WorkSection me={me} />}
        <PasswordSection me={me} />
        <ProfileSection title={t("notifications.title")} detail={t("notifications.detail")} anchor="notifications">
          <PreferenceTable />
        </ProfileSection>
        <AppearanceSection />
      </Stack>
    </Container>
  );
}
