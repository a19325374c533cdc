import { useTranslation } from "react-i18next";
import type { Priority } from "~/lib/api/types";
import { PriorityBadge } from "~/ui/priority-badge";
import { ChoiceMenu } from "./choice-menu";
import type { MenuState } from "./menu-state";

export const PRIORITIES = ["critical", "high", "medium", "low"] as const satisfies readonly Priority[];

interface PriorityMenuProps extends MenuState {
  priority: Priority;
  onChange: (priority: Priority) => void;
}

export function PriorityMenu({ priority, onChange, ...menu }: PriorityMenuProps) {
  const { t } = useTranslation("ticket");
  const { t: common } = useTranslation();
  return (
    <ChoiceMenu
      label={t("field.is", { field: t("field.priority"), value: common(`priority.${priority}`) })}
      value={priority}
      choices={PRIORITIES.map((value) => ({ value, label: <PriorityBadge priority={value} /> }))}
      onChoose={onChange}
      {...menu}
    >
      <PriorityBadge priority={priority} />
    </ChoiceMenu>
  );
}
