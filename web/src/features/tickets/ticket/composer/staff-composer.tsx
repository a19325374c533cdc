import { IconLock, IconMessage } from "@tabler/icons-react";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketDetail } from "~/lib/api/types";
import { drafts } from "~/lib/drafts/drafts";
import { useMe } from "~/lib/session/use-me";
import { useAction } from "~/lib/shortcuts/use-action";
import type { TicketOutbox } from "../outbox/use-outbox";
import { draftKey } from "./draft-key";
import { Editor } from "./editor";
import { ModeSwitch } from "./mode-switch";
import { SendButton } from "./send-button";

interface StaffComposerProps {
  ticket: TicketDetail;
  outbox: TicketOutbox;
  area: RefObject<HTMLTextAreaElement | null>;
}

/** Replies to the customer and notes for colleagues, told apart by colour, sign and word. */
export function StaffComposer({ ticket: { id, actions }, outbox, area }: StaffComposerProps) {
  const { t } = useTranslation("ticket");
  const me = useMe();
  const [wishesNote, setWishesNote] = useState(() => drafts.read(me.id, draftKey(id, false)) === "" && drafts.read(me.id, draftKey(id, true)) !== "");
  const isInternal = wishesNote || !actions.can_reply;
  const begin = (note: boolean) => {
    setWishesNote(note);
    // Once the other draft is there.
    requestAnimationFrame(() => area.current?.focus());
  };
  const common = { group: t("shortcuts.group"), scope: "item" } as const;
  useAction({ ...common, id: "ticket-reply", keys: "r", label: t("shortcuts.reply"), icon: IconMessage, enabled: actions.can_reply, run: () => begin(false) });
  useAction({ ...common, id: "ticket-note", keys: "n", label: t("shortcuts.note"), icon: IconLock, enabled: actions.can_note, run: () => begin(true) });
  return (
    <Editor
      key={String(isInternal)}
      ticketId={id}
      isInternal={isInternal}
      label={t(isInternal ? "composer.internal" : "composer.public")}
      placeholder={t(isInternal ? "composer.notePlaceholder" : "composer.replyPlaceholder")}
      area={area}
      above={actions.can_reply && <ModeSwitch isInternal={isInternal} onChange={setWishesNote} />}
      onSend={(body, attachments, thenStatus) => outbox.send({ body, attachments, isInternal, thenStatus })}
      button={(sendable) => (
        <SendButton
          sendable={sendable}
          label={t(isInternal ? "composer.addNote" : "composer.sendReply")}
          isInternal={isInternal}
          statuses={actions.statuses}
        />
      )}
    />
  );
}
