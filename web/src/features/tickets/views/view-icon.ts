import { type Icon, IconBuilding, IconCircleCheck, IconFilter, IconFlag, IconHourglass, IconInbox, IconUser, IconUserQuestion, IconUsers } from "@tabler/icons-react";
import type { BuiltInKey, View } from "./use-views";

const ICONS = {
  my_open: IconUser,
  unassigned: IconUserQuestion,
  my_department: IconBuilding,
  waiting_on_customer: IconHourglass,
  all: IconInbox,
  resolved: IconCircleCheck,
  flagged: IconFlag,
} as const satisfies Record<BuiltInKey, Icon>;

export function viewIcon({ key, shared }: Pick<View, "key" | "shared">): Icon {
  return key ? ICONS[key] : shared ? IconUsers : IconFilter;
}
