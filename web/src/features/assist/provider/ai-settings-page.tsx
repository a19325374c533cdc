import { Skeleton, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSettings } from "~/features/settings/use-settings";
import { AsyncState } from "~/ui/async-state";
import { LeaveGuard } from "~/ui/leave-guard";
import { PageFrame } from "~/ui/page-frame";
import { ProviderForm } from "./provider-form";
import { TriageSwitch } from "./triage-switch";
import { UsageSection } from "./usage-section";

export function AiSettingsPage() {
  const { t } = useTranslation("ai-settings");
  const query = useSettings();
  const [isDirty, setDirty] = useState(false);
  return (
    <PageFrame title={t("title")} explanation={t("explanation")}>
      <LeaveGuard isDirty={isDirty} />
      <Stack gap="md" maw={820}>
        <AsyncState
          query={query}
          skeleton={
            <>
              <Skeleton height={150} radius="md" />
              <Skeleton height={420} radius="md" />
            </>
          }
        >
          {({ triage, ai }) => (
            <>
              <TriageSwitch enabled={triage.enabled} />
              <ProviderForm settings={ai} onDirty={setDirty} />
            </>
          )}
        </AsyncState>
        <div style={{ marginTop: 16 }}>
          <UsageSection />
        </div>
      </Stack>
    </PageFrame>
  );
}
