import { Input, SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ColourSchemeChoice } from "~/ui/colour-scheme-choice";
import { LanguageChoice } from "~/ui/language-choice";
import { ProfileSection } from "./profile-section";

/** How the app looks in this browser. */
export function AppearanceSection() {
  const { t } = useTranslation("profile");
  const { t: common } = useTranslation();
  return (
    <ProfileSection title={t("appearance.title")} detail={t("appearance.detail")}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Input.Wrapper label={common("profile.language")} labelElement="div" size="md">
          <LanguageChoice fullWidth size="md" />
        </Input.Wrapper>
        <Input.Wrapper label={common("profile.scheme")} labelElement="div" size="md">
          <ColourSchemeChoice size="md" />
        </Input.Wrapper>
      </SimpleGrid>
    </ProfileSection>
  );
}
