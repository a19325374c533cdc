import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { TicketOutbox } from "../outbox/use-outbox";
import { Editor } from "./editor";
import { SendButton } from "./send-button";

interface CustomerComposerProps {
  ticketId: number;
  outbox: TicketOutbox;
  area: RefObject<HTMLTextAreaElement | null>;
  placeholder: string;
}

export function CustomerComposer({ ticketId, outbox, area, placeholder }: CustomerComposerProps) {
  const { t } = useTranslation("ticket");
  return (
    <Editor
      ticketId={ticketId}
      isInternal={false}
      label={t("composer.yours")}
      placeholder={placeholder}
      area={area}
      onSend={(body, attachments) => outbox.send({ body, attachments, isInternal: false })}
      button={(sendable) => <SendButton sendable={sendable} label={t("composer.send")} />}
    />
  );
}
