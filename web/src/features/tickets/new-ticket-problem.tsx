import { Alert, Anchor } from "@mantine/core";
import { IconCircleCheck, IconClock } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { useFormat } from "~/lib/i18n/use-format";
import { ProblemAlert } from "~/ui/problem-alert";

interface NewTicketProblemProps {
  error: unknown;
  /** When it failed, in milliseconds. */
  at: number;
  /** Whether all of it stands beside the fields. */
  isShownInForm: boolean;
}

/** Why no ticket came of it. */
export function NewTicketProblem({ error, at, isShownInForm }: NewTicketProblemProps) {
  const { t } = useTranslation("new-ticket");
  const format = useFormat();
  if (!error || isShownInForm) {
    return null;
  }
  const { status, retryAfter } = asProblem(error);
  if (status === 429 && retryAfter !== undefined) {
    return (
      <Alert color="yellow" icon={<IconClock size={18} />} title={t("tooMany.title")} role="alert">
        {t("tooMany.detail", { at: format.weekdayTime(new Date(at + retryAfter * 1000)) })}
      </Alert>
    );
  }
  if (status === 422) {
    return (
      <Alert color="teal" icon={<IconCircleCheck size={18} />} title={t("sentBefore.title")} role="alert">
        {t("sentBefore.detail")}{" "}
        <Anchor component={Link} to="/">
          {t("sentBefore.action")}
        </Anchor>
      </Alert>
    );
  }
  return <ProblemAlert error={error} />;
}
