import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";

const SCHEMES = ["light", "dark", "auto"] as const;

export function ColourSchemeChoice({ size = "xs" }: { size?: "xs" | "sm" | "md" }) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size={size}
      aria-label={t("profile.scheme")}
      data={SCHEMES.map((value) => ({ value, label: t(value === "auto" ? "profile.system" : `profile.${value}`) }))}
      value={colorScheme}
      onChange={setColorScheme}
    />
  );
}
