import { useDisclosure } from "@mantine/hooks";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcut } from "~/lib/shortcuts/use-shortcut";
import { LiveBar } from "./live-bar";
import { SkipLink } from "./skip-link";

const ShortcutHelp = lazy(() => import("./shortcut-help").then((module) => ({ default: module.ShortcutHelp })));
const CommandPalette = lazy(() => import("./command-palette").then((module) => ({ default: module.CommandPalette })));

export interface Tools {
  openHelp: () => void;
  openPalette: () => void;
}

/** What every shell has: help, command palette, the bar that tells when live updates are off. */
export function ShellTools({ children }: { children: (tools: Tools) => ReactNode }) {
  const { t } = useTranslation();
  const [help, { open: openHelp, close: closeHelp }] = useDisclosure();
  // Counts the times it was asked for, since it closes itself.
  const [palette, setPalette] = useState(0);
  const openPalette = () => setPalette((times) => times + 1);
  useShortcut("?", openHelp, { description: t("shortcuts.help"), group: t("shortcuts.general") });
  useShortcut("mod+k", openPalette, { description: t("shortcuts.palette"), group: t("shortcuts.general"), whileTyping: true });
  return (
    <>
      <SkipLink />
      {children({ openHelp, openPalette })}
      <LiveBar />
      <Suspense>
        {help && <ShortcutHelp onClose={closeHelp} />}
        {palette > 0 && <CommandPalette wanted={palette} />}
      </Suspense>
    </>
  );
}
