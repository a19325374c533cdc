import { Button } from "@mantine/core";
import { IconEyeOff, IconTicketOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/ui/empty-state";

/** @param why `missing`: not there, or not for this person; `lost`: it was, until just now */
export function MissingTicket({ why }: { why: "missing" | "lost" }) {
  const { t } = useTranslation("ticket");
  return (
    <EmptyState
      icon={why === "lost" ? IconEyeOff : IconTicketOff}
      title={t(`${why}.title`)}
      action={<Button renderRoot={(props) => <Link to="/tickets" {...props} />}>{t("missing.back")}</Button>}
    >
      {t(`${why}.detail`)}
    </EmptyState>
  );
}
