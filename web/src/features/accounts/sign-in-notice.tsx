import { Alert } from "@mantine/core";
import { IconAlertCircle, IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SignInSearch } from "./sign-in-search";

interface SignInNoticeProps {
  error: SignInSearch["error"];
  wasSentHere: boolean;
  wasReset: boolean;
}

/** Why one is here, if it was not by choice. */
export function SignInNotice({ error, wasSentHere, wasReset }: SignInNoticeProps) {
  const { t } = useTranslation("accounts");
  if (wasReset) {
    return (
      <Alert mb="md" color="teal" icon={<IconCircleCheck size={18} />} role="status">
        {t("reset.done")}
      </Alert>
    );
  }
  if (error) {
    return (
      <Alert mb="md" color="red" icon={<IconAlertCircle size={18} />} role="alert">
        {t(`provider.${error}`)}
      </Alert>
    );
  }
  return wasSentHere ? (
    <Alert mb="md" icon={<IconInfoCircle size={18} />} role="status">
      {t("signIn.toGoOn")}
    </Alert>
  ) : null;
}
