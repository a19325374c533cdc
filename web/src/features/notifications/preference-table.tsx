import { Switch, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { useChangePreference } from "./use-change-preference";
import { usePreferences } from "./use-preferences";

const CHANNELS = ["app", "email"] as const;

/** What one is told, and by which way: kinds by channels. */
export function PreferenceTable() {
  const { t } = useTranslation("notifications");
  const query = usePreferences();
  const change = useChangePreference();
  return (
    <AsyncState query={query} skeleton={<RowsSkeleton rows={3} />}>
      {({ preferences }) => (
        <Table verticalSpacing="sm" horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("preferences.kind")}</Table.Th>
              {CHANNELS.map((channel) => (
                <Table.Th key={channel} ta="center" w={88}>
                  {t(`preferences.${channel}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preferences.map((preference) => (
              <Table.Tr key={preference.kind}>
                <Table.Th scope="row" fw={400}>
                  {t(`kind.${preference.kind}`)}
                </Table.Th>
                {CHANNELS.map((channel) => {
                  const on = preference[channel];
                  return (
                    <Table.Td key={channel}>
                      {on === null ? (
                        <Text ta="center" c="dimmed" aria-label={t("preferences.never")}>
                          –
                        </Text>
                      ) : (
                        <Switch
                          checked={on}
                          styles={{ body: { justifyContent: "center" } }}
                          aria-label={t(`preferences.${channel}Of`, { kind: t(`kind.${preference.kind}`) })}
                          onChange={(event) => change({ kind: preference.kind, channel, on: event.currentTarget.checked })}
                        />
                      )}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </AsyncState>
  );
}
