import { Skeleton, Stack } from "@mantine/core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { MailSettingsForm } from "~/features/mail/settings/mail-settings-form";
import { AsyncState } from "~/ui/async-state";
import { LeaveGuard } from "~/ui/leave-guard";
import { PageFrame } from "~/ui/page-frame";
import { ModerationSettingsForm } from "./moderation-settings-form";
import { SettingGroupForm } from "./setting-group-form";
import { SETTING_GROUPS, type SettingGroup } from "./setting-groups";
import { useSettings } from "./use-settings";

type GroupId = SettingGroup["id"] | "moderation" | "mail";

export function SettingsPage() {
  const { t } = useTranslation("settings");
  const query = useSettings();
  const [dirty, setDirty] = useState<readonly GroupId[]>([]);
  const mark = useCallback((id: GroupId, isDirty: boolean) => setDirty((all) => [...all.filter((one) => one !== id), ...(isDirty ? [id] : [])]), []);
  return (
    <PageFrame title={t("title")} explanation={t("explanation")}>
      <LeaveGuard isDirty={dirty.length > 0} />
      <Stack gap="md" maw={720}>
        <AsyncState query={query} skeleton={SETTING_GROUPS.map(({ id }) => <Skeleton key={id} height={212} radius="md" />)}>
          {({ tickets, moderation, mail }) => (
            <>
              {SETTING_GROUPS.map((group) => (
                <SettingGroupForm key={group.id} group={group} settings={tickets} onDirty={mark} />
              ))}
              <ModerationSettingsForm settings={moderation} onDirty={mark} />
              <MailSettingsForm settings={mail} onDirty={mark} />
            </>
          )}
        </AsyncState>
      </Stack>
    </PageFrame>
  );
}
