import { IconSparkles } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TicketDetail } from "~/lib/api/types";
import { useAction } from "~/lib/shortcuts/use-action";
import { focusPanel } from "./panel-place";
import { useAiDraft } from "./use-ai-draft";

export const SUGGEST_KEYS = "d";

/**
 * A draft by key and by command palette; a draft that is there already is shown.
 *
 * @param onShow sees to it that the panel is on the screen
 */
export function useSuggestCommand({ id, actions }: TicketDetail, onShow: () => void): void {
  const { t } = useTranslation("ai-panel");
  const { t: ticket } = useTranslation("ticket");
  const { draft, isWorking, suggest } = useAiDraft(id);
  const run = () => {
    onShow();
    if (!draft && !isWorking) {
      suggest();
    }
    focusPanel();
  };
  useAction({
    id: "ticket-suggest",
    keys: SUGGEST_KEYS,
    label: t("draft.suggest"),
    group: ticket("shortcuts.group"),
    scope: "item",
    icon: IconSparkles,
    enabled: actions.can_reply,
    run,
  });
}
