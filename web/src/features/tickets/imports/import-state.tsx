import { IconCircleCheck, IconCircleX, IconClock, IconEye, IconProgress } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { TonePill } from "~/ui/tone-pill";
import type { Import } from "./use-imports";

const LOOKS = {
  waiting: { icon: IconClock, tone: "grey" },
  running: { icon: IconProgress, tone: "blue" },
  done: { icon: IconCircleCheck, tone: "green" },
  failed: { icon: IconCircleX, tone: "red" },
} as const;

export function ImportState({ of: { state, is_dry_run } }: { of: Pick<Import, "state" | "is_dry_run"> }) {
  const { t } = useTranslation("imports");
  return state === "done" && is_dry_run ? (
    <TonePill tone="violet" icon={IconEye}>
      {t("state.checked")}
    </TonePill>
  ) : (
    <TonePill {...LOOKS[state]}>{t(`state.${state}`)}</TonePill>
  );
}
