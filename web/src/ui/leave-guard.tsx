import { useBlocker } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Confirm } from "./confirm";

/** Asks before one leaves what is not saved; of a reload the browser asks itself. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: () => isDirty, enableBeforeUnload: () => isDirty, withResolver: true });
  return (
    <Confirm opened={status === "blocked"} title={t("leave.title")} action={t("leave.action")} dangerous onConfirm={() => proceed?.()} onClose={() => reset?.()}>
      {t("leave.detail")}
    </Confirm>
  );
}
