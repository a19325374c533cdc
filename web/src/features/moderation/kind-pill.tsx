import { IconAlertTriangle, IconMoodAngry, IconUsersMinus, type Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Tone, TonePill } from "~/ui/tone-pill";
import type { FlaggedContent } from "./use-flagged-content";

export type Kind = FlaggedContent["kind"];

const LOOKS: Record<Kind, { tone: Tone; icon: Icon }> = {
  threat: { tone: "red", icon: IconAlertTriangle },
  abuse: { tone: "amber", icon: IconMoodAngry },
  hate: { tone: "violet", icon: IconUsersMinus },
};

export function KindPill({ kind }: { kind: Kind }) {
  const { t } = useTranslation("moderation");
  return (
    <TonePill tone={LOOKS[kind].tone} icon={LOOKS[kind].icon}>
      {t(`kind.${kind}`)}
    </TonePill>
  );
}
