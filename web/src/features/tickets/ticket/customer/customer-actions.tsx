import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArchive, IconPencil, IconRotate } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TicketDetail } from "~/lib/api/types";
import { Confirm } from "~/ui/confirm";
import { useChangeTicket } from "../change/use-change-ticket";
import classes from "./customer-ticket.module.css";
import { EditTexts } from "./edit-texts";

/** What customers may do with their ticket as it stands. */
export function CustomerActions({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation("ticket");
  const change = useChangeTicket(ticket.id);
  const [isClosing, closing] = useDisclosure();
  const [isEditing, editing] = useDisclosure();
  const { statuses, can_edit } = ticket.actions;
  return (
    <div className={classes.actions}>
      {can_edit && (
        <Button size="xs" variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={editing.open}>
          {t("customer.edit")}
        </Button>
      )}
      {statuses.includes("open") && (
        <Button size="xs" variant="default" leftSection={<IconRotate size={16} aria-hidden />} onClick={() => change({ status: "open" })}>
          {t("customer.reopen")}
        </Button>
      )}
      {statuses.includes("closed") && (
        <Button size="xs" variant="default" leftSection={<IconArchive size={16} aria-hidden />} onClick={closing.open}>
          {t("customer.close")}
        </Button>
      )}
      <Confirm
        opened={isClosing}
        title={t("customer.closeTitle")}
        action={t("customer.close")}
        onConfirm={() => change({ status: "closed" })}
        onClose={closing.close}
      >
        {t("customer.closeDetail")}
      </Confirm>
      <EditTexts ticket={ticket} opened={isEditing} onClose={editing.close} />
    </div>
  );
}
