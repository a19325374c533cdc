import { IconLock, IconMessage } from "@tabler/icons-react";
import { type RefObject, useImperativeHandle, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketDetail } from "~/lib/api/types";
import { drafts } from "~/lib/drafts/drafts";
import { useMe } from "~/lib/session/use-me";
import { useAction } from "~/lib/shortcuts/use-action";
import type { TicketOutbox } from "../outbox/use-outbox";
import { appended } from "./appended";
import type { ComposerHandle } from "./composer-handle";
import { draftKey } from "./draft-key";
import { Editor } from "./editor";
import { ModeSwitch } from "./mode-switch";
import { SendButton } from "./send-button";

interface StaffComposerProps {
  ticket: TicketDetail;
  outbox: TicketOutbox;
  area: RefObject<HTMLTextAreaElement | null>;
  handle?: RefObject<ComposerHandle | null>;
}

/** Replies to the customer and notes for colleagues, told apart by colour, sign and word. */
export function StaffComposer({ ticket: { id, actions }, outbox, area, handle }: StaffComposerProps) {
  const { t } = useTranslation("ticket");
  const me = useMe();
  const [wishesNote, setWishesNote] = useState(() => drafts.read(me.id, draftKey(id, false)) === "" && drafts.read(me.id, draftKey(id, true)) !== "");
  /** Another one reads the draft anew. */
  const [handedOver, setHandedOver] = useState(0);
  const isInternal = wishesNote || !actions.can_reply;
  const begin = (note: boolean) => {
    setWishesNote(note);
    // Once the other draft is there.
    requestAnimationFrame(() => area.current?.focus());
  };
  useImperativeHandle(handle, () => ({
    append: (text) => {
      const key = draftKey(id, false);
      drafts.write(me.id, key, appended(drafts.read(me.id, key), text));
      setHandedOver(handedOver + 1);
      begin(false);
    },
    sendAiReply: (body) => outbox.send({ body, attachments: [], isInternal: false, isAi: true }),
  }));
  const common = { group: t("shortcuts.group"), scope: "item" } as const;
  useAction({ ...common, id: "ticket-reply", keys: "r", label: t("shortcuts.reply"), icon: IconMessage, enabled: actions.can_reply, run: () => begin(false) });
  useAction({ ...common, id: "ticket-note", keys: "n", label: t("shortcuts.note"), icon: IconLock, enabled: actions.can_note, run: () => begin(true) });
  return (
    <Editor
      key={`${String(isInternal)} ${handedOver}`}
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
