import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { chooseLanguage, LANGUAGE_NAMES, type Language } from "~/lib/i18n/language";

export function LanguageChoice({ fullWidth = false, size = "xs" }: { fullWidth?: boolean; size?: "xs" | "sm" | "md" }) {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      size={size}
      fullWidth={fullWidth}
      aria-label={t("profile.language")}
      data={LANGUAGE_NAMES.map((language) => ({ ...language }))}
      value={i18n.language as Language}
      onChange={(language) => void chooseLanguage(language)}
    />
  );
}
