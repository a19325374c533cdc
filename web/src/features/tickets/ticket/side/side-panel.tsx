import { useTranslation } from "react-i18next";
import { AiPanel } from "~/features/assist/panel/ai-panel";
import type { ReplyDesk } from "~/features/assist/panel/draft-panel";
import type { TicketDetail } from "~/lib/api/types";
import { CustomerCard } from "./customer-card";
import { Facts } from "./facts";
import { OtherTickets } from "./other-tickets";
import classes from "./side.module.css";

/** What one wants to know beside the conversation. */
export function SidePanel({ ticket, desk }: { ticket: TicketDetail; desk: ReplyDesk }) {
  const { t } = useTranslation("ticket");
  return (
    <>
      <section className={classes.section} aria-labelledby="side-customer">
        <h2 id="side-customer" className={classes.title}>
          {t("side.customer")}
        </h2>
        <CustomerCard customer={ticket.customer} />
      </section>
      <section className={classes.section} aria-labelledby="side-ai">
        <h2 id="side-ai" className={classes.title}>
          {t("side.ai")}
        </h2>
        <AiPanel ticket={ticket} desk={desk} />
      </section>
      <section className={classes.section} aria-labelledby="side-ticket">
        <h2 id="side-ticket" className={classes.title}>
          {t("side.ticket")}
        </h2>
        <Facts ticket={ticket} />
      </section>
      <section className={classes.section} aria-labelledby="side-others">
        <h2 id="side-others" className={classes.title}>
          {t("side.others")}
        </h2>
        <OtherTickets customerId={ticket.customer.id} except={ticket.id} />
      </section>
    </>
  );
}
