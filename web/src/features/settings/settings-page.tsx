import { Skeleton, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { PageFrame } from "~/ui/page-frame";
import { SettingGroupForm } from "./setting-group-form";
import { SETTING_GROUPS } from "./setting-groups";
import { useSettings } from "./use-settings";

export function SettingsPage() {
  const { t } = useTranslation("settings");
  const query = useSettings();
  return (
    <PageFrame title={t("title")} explanation={t("explanation")}>
      <Stack gap="md" maw={720}>
        <AsyncState query={query} skeleton={SETTING_GROUPS.map(({ id }) => <Skeleton key={id} height={212} radius="md" />)}>
          {({ tickets }) => SETTING_GROUPS.map((group) => <SettingGroupForm key={group.id} group={group} settings={tickets} />)}
        </AsyncState>
      </Stack>
    </PageFrame>
  );
}
