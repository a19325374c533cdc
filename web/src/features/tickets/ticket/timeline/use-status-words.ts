import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Happening } from "./entries";

type StatusChange = Extract<Happening, { kind: "status" }>;

/** How the status went from one to the other, and why. */
export function useStatusWords(): (change: StatusChange, who: string) => string {
  const { t } = useTranslation("ticket");
  const { t: common } = useTranslation();
  return useCallback(
    ({ before, after, reason }, who) => {
      const values = { who, before: common(`status.${before}`), after: common(`status.${after}`) };
      const days = /^resolved for (\d+) days$/.exec(reason ?? "")?.[1];
      if (days !== undefined) {
        return t("event.autoClosed", { count: Number(days) });
      }
      return reason === "customer replied" ? t("event.replied", values) : t("event.status", values);
    },
    [t, common],
  );
}
