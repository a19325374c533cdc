import { Alert, Button, Stack } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { useProblemText } from "./problem-text";

interface ProblemAlertProps {
  error: unknown;
  /** Ours for a 409, which the server explains in English only. */
  conflict?: string | undefined;
  onRetry?: (() => void) | undefined;
}

/** What went wrong, where it went wrong. */
export function ProblemAlert({ error, conflict, onRetry }: ProblemAlertProps) {
  const { t } = useTranslation();
  const { title, detail } = useProblemText()(error);
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} title={title} role="alert">
      <Stack gap="sm" align="start">
        {conflict !== undefined && asProblem(error).status === 409 ? conflict : detail}
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t("tryAgain")}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
