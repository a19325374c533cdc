import { useTranslation } from "react-i18next";
import type { TicketDetail } from "~/lib/api/types";
import { CustomerCard } from "./customer-card";
import { Facts } from "./facts";
import { OtherTickets } from "./other-tickets";
import classes from "./side.module.css";

/** What one wants to know beside the conversation. */
export function SidePanel({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation("ticket");
  return (
    <>
      <section className={classes.section} aria-labelledby="side-customer">
        <h2 id="side-customer" className={classes.title}>
          {t("side.customer")}
        </h2>
        <CustomerCard customer={ticket.customer} />
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
