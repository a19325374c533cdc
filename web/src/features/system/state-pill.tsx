import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconPower } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { TonePill } from "~/ui/tone-pill";
import type { HealthState } from "./use-system-health";

const LOOKS = {
  ok: { icon: IconCircleCheck, tone: "green" },
  degraded: { icon: IconAlertTriangle, tone: "amber" },
  down: { icon: IconCircleX, tone: "red" },
  off: { icon: IconPower, tone: "grey" },
} as const satisfies Record<HealthState, unknown>;

export function StatePill({ state }: { state: HealthState }) {
  const { t } = useTranslation("system");
  return <TonePill {...LOOKS[state]}>{t(`state.${state}`)}</TonePill>;
}
