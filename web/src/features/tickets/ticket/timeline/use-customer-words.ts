import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { displayName } from "~/ui/person-avatar";
import type { Entry } from "./entries";
import { useStatusWords } from "./use-status-words";

/** What happened, as far as customers care: not who was given the work, nor how it was filed. */
export function useCustomerWords(): (entry: Entry) => string | null {
  const { t } = useTranslation("ticket");
  const statusWords = useStatusWords({ toCustomer: true });
  return useCallback(
    ({ what, actor }: Entry) => {
      const who = actor ? displayName(actor) : t("event.system");
      switch (what.kind) {
        case "status":
          return statusWords(what, who);
        case "rated":
          return t("event.rated", { who, rating: what.rating });
        case "edited":
          return "subject" in what.changes || "description" in what.changes ? t("event.texts", { who }) : null;
        case "assigned":
          return what.after === null ? null : t("event.inHands");
        case "message":
          return null;
      }
    },
    [t, statusWords],
  );
}
