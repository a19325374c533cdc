import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

/** As the server has it. */
const SHORTEST = 8;
const MOST_BYTES = 72;

export function NewPasswordInput(props: PasswordInputProps) {
  const { t } = useTranslation("accounts");
  return (
    <PasswordInput
      label={t("field.newPassword")}
      description={t("field.passwordDetail", { count: SHORTEST })}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ "aria-label": t("field.showPassword") }}
      {...props}
    />
  );
}

export function passwordProblem(password: string, t: TFunction<"accounts">): string | null {
  if (Array.from(password).length < SHORTEST) {
    return t("field.passwordShort", { count: SHORTEST });
  }
  return new TextEncoder().encode(password).length > MOST_BYTES ? t("field.passwordLong") : null;
}
