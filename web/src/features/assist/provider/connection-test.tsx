import { Button, Divider, Group, Text } from "@mantine/core";
import { IconAlertCircle, IconCircleCheck, IconPlugConnected } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { ProblemAlert } from "~/ui/problem-alert";
import { providerName } from "../provider-name";
import classes from "./provider.module.css";
import { problemWords } from "./problem-words";
import { useTestProvider } from "./use-test-provider";

/** Asks what is saved a trifle, and says what came of it. */
export function ConnectionTest({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslation("ai-settings");
  const { number } = useFormat();
  const test = useTestProvider();
  const words = () => {
    if (!test.data) {
      return null;
    }
    const { ok, source, milliseconds, problem } = test.data;
    return ok ? t("test.ok", { provider: providerName(source), milliseconds: number(milliseconds) }) : problemWords(problem ?? "", t);
  };
  return (
    <>
      <Divider my="lg" />
      <Group gap="sm">
        <Button variant="default" leftSection={<IconPlugConnected size={16} aria-hidden />} loading={test.isPending} disabled={isDirty} onClick={() => test.mutate()}>
          {t("test.action")}
        </Button>
        {isDirty && (
          <Text size="sm" c="dimmed">
            {t("test.saveFirst")}
          </Text>
        )}
        <div role="status">
          {!isDirty && test.data && (
            <span className={classes.result} data-ok={test.data.ok}>
              {test.data.ok ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertCircle size={18} aria-hidden />}
              {words()}
            </span>
          )}
        </div>
      </Group>
      {test.isError && (
        <div className={classes.failure}>
          <ProblemAlert error={test.error} />
        </div>
      )}
    </>
  );
}
