import { Alert } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { useFormat } from "~/lib/i18n/use-format";
import { ProblemAlert } from "~/ui/problem-alert";

interface DraftProblemProps {
  error: unknown;
  /** When it failed, in milliseconds. */
  at: number;
  onRetry: () => void;
}

/** Why there is no draft, and when there may be one again. */
export function DraftProblem({ error, at, onRetry }: DraftProblemProps) {
  const { t } = useTranslation("ai-panel");
  const format = useFormat();
  const { status, retryAfter } = asProblem(error);
  if (status === 429 && retryAfter !== undefined) {
    return (
      <Alert color="yellow" icon={<IconClock size={18} />} title={t("draft.tooMany")} role="alert">
        {t("draft.tooManyDetail", { at: format.weekdayTime(new Date(at + retryAfter * 1000)) })}
      </Alert>
    );
  }
  return <ProblemAlert error={error} onRetry={onRetry} />;
}
