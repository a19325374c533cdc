import { useRef, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useShortcut } from "~/lib/shortcuts/use-shortcut";
import type { ChangeKind } from "../bulk/change-picker";
import { focusedRow, focusRow } from "./row-focus";

interface ListKeys {
  list: RefObject<HTMLElement | null>;
  ids: readonly number[];
  openId: number | undefined;
  hasSelection: boolean;
  onOpen: (id: number) => void;
  onSelect: (id: number) => void;
  onClear: () => void;
  onMenu: (id: number | null, kind: ChangeKind) => void;
  onEnd: () => void;
}

/** So many rows before the end, what follows is read. */
const NEAR = 5;

/** The keys of the list: they go by the row that has the focus, or had it last. */
export function useListKeys({ list, ids, openId, hasSelection, onOpen, onSelect, onClear, onMenu, onEnd }: ListKeys): void {
  const { t } = useTranslation("workspace");
  const group = t("keys.group");
  const last = useRef<number | null>(null);
  const here = () => focusedRow(list.current) ?? openId ?? last.current;

  const move = (by: number) => {
    const from = focusedRow(list.current) ?? openId;
    const place = from === undefined ? -1 : ids.indexOf(from);
    // Without a row to go on from, one comes back to the last.
    const next = place === -1 ? Math.max(0, ids.indexOf(last.current ?? -1)) : Math.min(ids.length - 1, Math.max(0, place + by));
    const id = ids[next];
    if (id !== undefined) {
      last.current = id;
      focusRow(list.current, id);
    }
    if (next >= ids.length - NEAR) {
      onEnd();
    }
  };
  const withRow = (work: (id: number) => void) => {
    const id = here();
    if (id !== null && ids.includes(id)) {
      work(id);
    }
  };
  const change = (kind: ChangeKind) => (hasSelection ? onMenu(null, kind) : withRow((id) => onMenu(id, kind)));
  // With a ticket open these keys are its own.
  const enabled = hasSelection || openId === undefined;

  useShortcut("j", () => move(1), { description: t("keys.next"), group });
  useShortcut("k", () => move(-1), { description: t("keys.previous"), group });
  useShortcut("enter", () => withRow(onOpen), { description: t("keys.open"), group });
  useShortcut("o", () => withRow(onOpen), { description: t("keys.open"), group });
  useShortcut("x", () => withRow(onSelect), { description: t("keys.select"), group });
  useShortcut("escape", onClear, { description: t("keys.clear"), group, enabled: hasSelection });
  useShortcut("s", () => change("status"), { description: t("change.status"), group, enabled });
  useShortcut("a", () => change("assignee"), { description: t("change.assignee"), group, enabled });
  useShortcut("p", () => change("priority"), { description: t("change.priority"), group, enabled });
}
