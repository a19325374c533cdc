import { Anchor, Paper, Stack, Switch, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "~/ui/problem-alert";
import { notifyDone } from "~/ui/toasts";
import { useSwitchTriage } from "./use-switch-triage";

/** Whether new tickets are understood; counts as soon as it is switched. */
export function TriageSwitch({ enabled }: { enabled: boolean }) {
  const { t } = useTranslation("ai-settings");
  const change = useSwitchTriage();
  return (
    <Paper component="section" withBorder radius="md" p="lg" aria-labelledby="ai-triage">
      <Title order={2} size="h3" id="ai-triage" mb="md">
        {t("triage.title")}
      </Title>
      <Stack gap="sm">
        <Switch
          label={t("triage.enabled")}
          description={t("triage.detail")}
          checked={change.isPending ? change.variables : enabled}
          onChange={({ currentTarget }) => {
            const on = currentTarget.checked;
            change.mutate(on, { onSuccess: () => notifyDone(t(on ? "triage.on" : "triage.off")) });
          }}
        />
        {change.isError && <ProblemAlert error={change.error} />}
        <Text size="sm">
          <Anchor inherit renderRoot={(props) => <Link to="/admin/triage" {...props} />}>
            {t("triage.accuracy")}
          </Anchor>
        </Text>
      </Stack>
    </Paper>
  );
}
