import { Button, Group, Text } from "@mantine/core";
import { IconAlertCircle, IconCircleCheck, IconPlugConnected } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { ProblemAlert } from "~/ui/problem-alert";
import classes from "../mail.module.css";
import { useTestConnection } from "./use-change-mail";

/** Tries whether the server that is saved lets us in, and says what is wrong if not. */
export function MailConnectionTest({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslation("mail");
  const { number } = useFormat();
  const test = useTestConnection();
  return (
    <>
      <Group gap="sm" mt="lg">
        <Button variant="default" leftSection={<IconPlugConnected size={16} aria-hidden />} loading={test.isPending} disabled={isDirty} onClick={() => test.mutate()}>
          {t("test.action")}
        </Button>
        {isDirty && (
          <Text size="sm" c="dimmed">
            {t("test.saveFirst")}
          </Text>
        )}
      </Group>
      <div role="status">
        {!isDirty && test.data && (
          <div className={classes.result} data-ok={test.data.ok}>
            {test.data.ok ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertCircle size={18} aria-hidden />}
            <div>
              {test.data.ok ? t("test.ok", { milliseconds: number(test.data.milliseconds) }) : t(`test.problem.${test.data.problem ?? "other"}`)}
              {test.data.detail !== null && (
                <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                  {test.data.detail}
                </Text>
              )}
            </div>
          </div>
        )}
      </div>
      {test.isError && <ProblemAlert error={test.error} />}
    </>
  );
}
