import { Group, Modal, Stack, Switch, Text, Title } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Keys } from "~/lib/shortcuts/keys";
import { type Shortcut, shortcuts } from "~/lib/shortcuts/registry";
import { KeyHint } from "~/ui/key-hint";
import classes from "./shortcut-help.module.css";

/** What the keys do on the page that is open. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const all = useSyncExternalStore(shortcuts.onChange, shortcuts.list);
  return (
    <Modal opened size={720} onClose={onClose} title={t("shortcuts.title")} closeButtonProps={{ "aria-label": t("close") }}>
      <div className={classes.groups}>
        {byGroup(all).map(([group, members]) => (
          <section key={group} className={classes.group}>
            <Title order={3} size="xs" c="dimmed" mb="sm">
              {group}
            </Title>
            <Stack gap="sm">
              {byDescription(members).map(([description, keys]) => (
                <Group key={description} justify="space-between" wrap="nowrap">
                  <Text>{description}</Text>
                  <Group gap="xs" wrap="nowrap">
                    {keys.map((each) => (
                      <KeyHint key={each} keys={each} />
                    ))}
                  </Group>
                </Group>
              ))}
            </Stack>
          </section>
        ))}
      </div>
      <Switch
        mt="lg"
        label={t("shortcuts.letters")}
        description={t("shortcuts.lettersDetail")}
        checked={shortcuts.lettersAreOn}
        onChange={(event) => (shortcuts.lettersAreOn = event.currentTarget.checked)}
      />
    </Modal>
  );
}

/** Of several for the same keys only the one that applies. */
function byGroup(all: readonly Shortcut[]): [string, Shortcut[]][] {
  const applying = all.filter((shortcut) => all.findLast(({ keys }) => keys === shortcut.keys) === shortcut);
  const groups = new Map<string, Shortcut[]>();
  for (const shortcut of applying) {
    groups.set(shortcut.group, [...(groups.get(shortcut.group) ?? []), shortcut]);
  }
  return [...groups];
}

/** Keys that do the same stand together. */
function byDescription(members: readonly Shortcut[]): [string, Keys[]][] {
  const rows = new Map<string, Keys[]>();
  for (const { description, keys } of members) {
    rows.set(description, [...(rows.get(description) ?? []), keys]);
  }
  return [...rows];
}
