import { Button, Container } from "@mantine/core";
import { IconBug } from "@tabler/icons-react";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Problem } from "~/lib/api/problem";
import { EmptyState } from "~/ui/empty-state";
import { ProblemAlert } from "~/ui/problem-alert";

/** In the place of a page that could not be read, or that broke. The rest of the app goes on. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  if (error instanceof Problem) {
    const retry = () => {
      reset();
      void router.invalidate();
    };
    return (
      <Container size="xs" py={64}>
        <ProblemAlert error={error} onRetry={retry} />
      </Container>
    );
  }
  return (
    <EmptyState icon={IconBug} level={1} title={t("crash.title")} action={<Button onClick={() => location.reload()}>{t("crash.reload")}</Button>}>
      {t("crash.detail")}
    </EmptyState>
  );
}
