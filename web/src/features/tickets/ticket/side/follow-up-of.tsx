import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ticketQuery } from "../use-ticket";

/** The ticket that this one continues; a link for those who may see it. */
export function FollowUpOf({ id }: { id: number }) {
  const { t } = useTranslation("ticket");
  const { data: earlier } = useQuery({ ...ticketQuery(id), retry: false });
  return earlier ? (
    <Anchor inherit renderRoot={(props) => <Link to="/tickets/$ticketId" params={{ ticketId: String(id) }} {...props} />}>
      {earlier.reference}
    </Anchor>
  ) : (
    t("side.otherTicket")
  );
}
