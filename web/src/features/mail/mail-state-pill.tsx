import { type Icon, IconAlertTriangle, IconArchive, IconBan, IconCheck, IconClock, IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Tone, TonePill } from "~/ui/tone-pill";
import type { MailState } from "./mail-search";

const LOOKS: Record<MailState, readonly [tone: Tone, icon: Icon]> = {
  queued: ["blue", IconClock],
  sending: ["violet", IconSend],
  sent: ["green", IconCheck],
  failed: ["red", IconAlertTriangle],
  kept: ["grey", IconArchive],
  cancelled: ["grey", IconBan],
};

/** How far a mail got. */
export function MailStatePill({ state }: { state: MailState }) {
  const { t } = useTranslation("mail");
  const [tone, icon] = LOOKS[state];
  return (
    <TonePill tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </TonePill>
  );
}
