import "@mantine/spotlight/styles.layer.css";
import { Spotlight, spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { type Command, commands } from "~/lib/shortcuts/commands";
import { KeyHint } from "~/ui/key-hint";
import classes from "./command-palette.module.css";

/** @param wanted changes each time it is asked for */
export function CommandPalette({ wanted }: { wanted: number }) {
  const { t } = useTranslation();
  const all = useSyncExternalStore(commands.onChange, commands.list);
  useEffect(() => spotlight.open(), [wanted]);
  return (
    <Spotlight
      actions={byGroup(all, t("palette.account"))}
      shortcut={null}
      attributes={{ content: { "aria-label": t("palette.title") } }}
      scrollable
      maxHeight={400}
      highlightQuery
      yOffset="12vh"
      centered={false}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      classNames={{ search: classes.search ?? "" }}
      nothingFound={t("palette.nothing")}
      searchProps={{ placeholder: t("palette.placeholder"), "aria-label": t("palette.placeholder"), leftSection: <IconSearch size={18} aria-hidden /> }}
    />
  );
}

/** @param last what one comes for least */
function byGroup(all: readonly Command[], last: string): SpotlightActionGroupData[] {
  const groups = [...new Set(all.map(({ group }) => group))].sort((a, b) => Number(a === last) - Number(b === last));
  return groups.map((group) => ({
    group,
    actions: all.filter((command) => command.group === group).map(({ id, label, description, icon: Picture, keys, run }) => ({
      id,
      label,
      ...(description === undefined ? {} : { description }),
      leftSection: Picture && <Picture size={18} stroke={1.5} />,
      rightSection: keys && <KeyHint keys={keys} />,
      onClick: run,
    })),
  }));
}
