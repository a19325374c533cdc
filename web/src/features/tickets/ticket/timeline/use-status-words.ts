import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Status } from "~/lib/api/types";
import type { Happening } from "./entries";

type StatusChange = Extract<Happening, { kind: "status" }>;

/**
 * How the status went from one to the other, and why.
 *
 * @param toCustomer whether it speaks to the customer whose ticket it is
 */
export function useStatusWords({ toCustomer = false } = {}): (change: StatusChange, who: string) => string {
  const { t } = useTranslation("ticket");
  const { t: common } = useTranslation();
  return useCallback(
    ({ before, after, reason }, who) => {
      const nameOf = (status: Status) => common(toCustomer && status === "waiting_on_customer" ? "status.waiting_on_you" : `status.${status}`);
      const values = { who, before: nameOf(before), after: nameOf(after) };
      const days = /^resolved for (\d+) days$/.exec(reason ?? "")?.[1];
      if (days !== undefined) {
        return t("event.autoClosed", { count: Number(days) });
      }
      return reason === "customer replied" ? t("event.replied", values) : t("event.status", values);
    },
    [t, common, toCustomer],
  );
}
