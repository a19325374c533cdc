import { Alert } from "@mantine/core";
import { IconAlertCircle, IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { useFormat } from "~/lib/i18n/use-format";
import { ProblemAlert } from "~/ui/problem-alert";

/**
 * Why signing in or up failed; after too many tries, how long to wait.
 *
 * @param seconds that are left of it
 */
export function AccountProblem({ error, seconds = 0 }: { error: unknown; seconds?: number }) {
  const { t } = useTranslation("accounts");
  const { duration } = useFormat();
  if (!error) {
    return null;
  }
  const { status } = asProblem(error);
  if (status === 429) {
    return seconds === 0 ? null : (
      <Alert color="yellow" icon={<IconClock size={18} />} title={t("wait.title")}>
        {t("wait.detail", { time: duration(seconds) })}
      </Alert>
    );
  }
  return status === 401 ? (
    <Alert color="red" icon={<IconAlertCircle size={18} />} role="alert">
      {t("signIn.wrong")}
    </Alert>
  ) : (
    <ProblemAlert error={error} />
  );
}
