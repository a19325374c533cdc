import { Button, CloseButton, Loader } from "@mantine/core";
import { IconArrowUpCircle, IconBuilding, IconCategory, IconProgress, IconTag, IconUserPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TicketChange } from "./change-tickets";
import classes from "./bulk-bar.module.css";
import { type ChangeKind, ChangePicker } from "./change-picker";

const KINDS = [
  { kind: "status", icon: IconProgress },
  { kind: "assignee", icon: IconUserPlus },
  { kind: "priority", icon: IconArrowUpCircle },
  { kind: "department", icon: IconBuilding },
  { kind: "category", icon: IconCategory },
  { kind: "tag", icon: IconTag },
] as const satisfies readonly { kind: ChangeKind; icon: unknown }[];

interface BulkBarProps {
  count: number;
  isBusy: boolean;
  opened: ChangeKind | null;
  onOpen: (kind: ChangeKind | null) => void;
  onChange: (change: TicketChange) => void;
  onClear: () => void;
}

/** What can be done to all that are selected. */
export function BulkBar({ count, isBusy, opened, onOpen, onChange, onClear }: BulkBarProps) {
  const { t } = useTranslation("workspace");
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("bulk.title")}>
      <span className={classes.count} role="status">
        {t("bulk.selected", { count })}
      </span>
      {KINDS.map(({ kind, icon: Picture }) => (
        <ChangePicker key={kind} kind={kind} opened={opened === kind} onClose={() => onOpen(null)} onChange={onChange}>
          <Button
            className={classes.button ?? ""}
            title={t(`change.${kind}`)}
            size="compact-sm"
            variant="subtle"
            color="gray"
            c="var(--text)"
            disabled={isBusy}
            leftSection={<Picture size={16} aria-hidden />}
            aria-haspopup="listbox"
            aria-expanded={opened === kind}
            onClick={() => onOpen(opened === kind ? null : kind)}
          >
            <span className={classes.label}>{t(`column.${kind}`)}</span>
          </Button>
        </ChangePicker>
      ))}
      {isBusy ? <Loader size={16} /> : <CloseButton size="sm" onClick={onClear} aria-label={t("bulk.clear")} />}
    </div>
  );
}
