import { IconBolt, IconCopy, IconEqual, IconFlag, IconLetterCaseLower, type Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Tone, TonePill } from "~/ui/tone-pill";
import type { Pattern } from "./use-misuse-reports";

const LOOKS: Record<Pattern, { tone: Tone; icon: Icon }> = {
  high_volume: { tone: "amber", icon: IconBolt },
  duplicate_titles: { tone: "blue", icon: IconCopy },
  near_duplicate_titles: { tone: "violet", icon: IconEqual },
  very_short_descriptions: { tone: "grey", icon: IconLetterCaseLower },
  flagged_content: { tone: "red", icon: IconFlag },
};

export function PatternPill({ pattern }: { pattern: Pattern }) {
  const { t } = useTranslation("moderation");
  return (
    <TonePill tone={LOOKS[pattern].tone} icon={LOOKS[pattern].icon}>
      {t(`pattern.${pattern}`)}
    </TonePill>
  );
}
