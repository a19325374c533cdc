import { useTranslation } from "react-i18next";
import type { Status } from "~/lib/api/types";
import { StatusPill } from "~/ui/status-pill";
import { ChoiceMenu } from "./choice-menu";
import classes from "./header.module.css";
import type { MenuState } from "./menu-state";

interface StatusMenuProps extends MenuState {
  status: Status;
  /** What may follow; the server's word. */
  legal: readonly Status[];
  onChange: (status: Status) => void;
}

/** The status and what may follow it; nothing else is offered. */
export function StatusMenu({ status, legal, onChange, ...menu }: StatusMenuProps) {
  const { t } = useTranslation("ticket");
  const { t: common } = useTranslation();
  if (legal.length === 0) {
    return (
      <span className={classes.fixed} title={t("status.final")}>
        <StatusPill status={status} />
      </span>
    );
  }
  return (
    <ChoiceMenu
      label={t("field.is", { field: t("field.status"), value: common(`status.${status}`) })}
      value={status}
      choices={legal.map((value) => ({ value, label: <StatusPill status={value} /> }))}
      onChoose={onChange}
      {...menu}
    >
      <StatusPill status={status} />
    </ChoiceMenu>
  );
}
