import "@mantine/spotlight/styles.layer.css";
import { Spotlight, spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { type Command, commands } from "~/lib/shortcuts/commands";
import { KeyHint } from "~/ui/key-hint";
import classes from "./command-palette.module.css";

/** The one time that the palette, of which there is one, is open: where the focus was, and what was chosen. */
const visit: { before: Element | null; chosen: (() => void) | null } = { before: null, chosen: null };

/** What a command opens takes the focus and gives it back to where it was: so it comes once the palette has done so itself. */
function leave(): void {
  const { before, chosen } = visit;
  if (before instanceof HTMLElement && before.isConnected) {
    before.focus({ preventScroll: true });
  }
  visit.chosen = null;
  chosen?.();
}

/** @param wanted changes each time it is asked for */
export function CommandPalette({ wanted }: { wanted: number }) {
  const { t } = useTranslation();
  const all = useSyncExternalStore(commands.onChange, commands.list);
  useEffect(() => {
    visit.before = document.activeElement;
    visit.chosen = null;
    spotlight.open();
  }, [wanted]);
  return (
    <Spotlight
      actions={byGroup(all, t("palette.account"))}
      returnFocus={false}
      transitionProps={{ transition: "pop", duration: 100, onExited: leave }}
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

/**
 * What can be done with the open item comes first; in each group, what has a key.
 *
 * @param last what one comes for least
 */
function byGroup(all: readonly Command[], last: string): SpotlightActionGroupData[] {
  const open = new Set(all.filter(({ scope }) => scope === "item").map(({ group }) => group));
  const rank = (group: string) => (open.has(group) ? 0 : group === last ? 2 : 1);
  const groups = [...new Set(all.map(({ group }) => group))].sort((a, b) => rank(a) - rank(b));
  return groups.map((group) => ({
    group,
    actions: byKeys(all.filter((command) => command.group === group)).map(({ id, label, description, icon: Picture, keys, run }) => ({
      id,
      label,
      ...(description === undefined ? {} : { description }),
      leftSection: Picture && <Picture size={18} stroke={1.5} />,
      rightSection: keys && <KeyHint keys={keys} />,
      onClick: () => (visit.chosen = run),
    })),
  }));
}

function byKeys(members: readonly Command[]): Command[] {
  return members.toSorted((a, b) => Number(a.keys === undefined) - Number(b.keys === undefined));
}
