import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock, IconCircleMinus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { TonePill } from "~/ui/tone-pill";
import type { MailState } from "./inbox-search";

const LOOKS = {
  received: { icon: IconClock, tone: "blue" },
  done: { icon: IconCircleCheck, tone: "green" },
  ignored: { icon: IconCircleMinus, tone: "grey" },
  held: { icon: IconAlertTriangle, tone: "amber" },
  failed: { icon: IconCircleX, tone: "red" },
} as const satisfies Record<MailState, unknown>;

export function StatePill({ state }: { state: MailState }) {
  const { t } = useTranslation("inbox");
  return <TonePill {...LOOKS[state]}>{t(`state.${state}`)}</TonePill>;
}
