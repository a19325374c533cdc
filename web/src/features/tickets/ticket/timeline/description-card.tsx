import { useTranslation } from "react-i18next";
import type { TicketDetail } from "~/lib/api/types";
import { Card } from "./message-card";
import { Original } from "./original";
import classes from "./timeline.module.css";

/** What the ticket began with. */
export function DescriptionCard({ ticket }: { ticket: Pick<TicketDetail, "id" | "channel" | "customer" | "created_at" | "description" | "attachments"> }) {
  const { t } = useTranslation("ticket");
  return (
    <Card
      kind="customer"
      author={ticket.customer}
      at={ticket.created_at}
      body={ticket.description}
      attachments={ticket.attachments}
      note={<span className={classes.label}>· {t("message.description")}</span>}
    >
      {ticket.channel === "email" && <Original what="ticket" id={ticket.id} />}
    </Card>
  );
}
