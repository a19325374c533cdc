import { IconHeadset, IconShield, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Role } from "~/lib/api/types";
import { TonePill } from "~/ui/tone-pill";

const LOOKS = {
  customer: { icon: IconUser, tone: "grey" },
  agent: { icon: IconHeadset, tone: "blue" },
  admin: { icon: IconShield, tone: "amber" },
} as const satisfies Record<Role, unknown>;

export function RolePill({ role }: { role: Role }) {
  const { t } = useTranslation();
  return <TonePill {...LOOKS[role]}>{t(`role.${role}`)}</TonePill>;
}
