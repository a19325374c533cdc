import { Box, Text, Textarea } from "@mantine/core";
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, type ReactNode, type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { UploadList } from "~/features/attachments/upload-list";
import { useTray } from "~/features/attachments/use-tray";
import type { Attachment, Status } from "~/lib/api/types";
import { useDraft } from "~/lib/drafts/use-draft";
import { sendTyping } from "~/lib/live/live";
import { Markdown } from "~/ui/markdown";
import classes from "./composer.module.css";
import { draftKey } from "./draft-key";
import { edited, type Mark } from "./markdown-edit";
import { Toolbar } from "./toolbar";

export interface Sendable {
  /** Why it cannot be sent yet, in words; null if it can. */
  hindrance: string | null;
  /** @param thenStatus what the ticket is set to afterwards */
  send: (thenStatus?: Status) => void;
}

interface EditorProps {
  ticketId: number;
  isInternal: boolean;
  label: string;
  placeholder: string;
  area: RefObject<HTMLTextAreaElement | null>;
  onSend: (body: string, attachments: readonly Attachment[], thenStatus?: Status) => void;
  /** Above the text, such as what kind of message it is. */
  above?: ReactNode;
  /** The button that sends. */
  button: (sendable: Sendable) => ReactNode;
}

/** Where a message is written: Markdown with tools and preview, and files by button, drop and paste. */
export function Editor({ ticketId, isInternal, label, placeholder, area, onSend, above, button }: EditorProps) {
  const { t } = useTranslation("ticket");
  const key = draftKey(ticketId, isInternal);
  const [text, write, clear] = useDraft(key);
  const uploads = useTray(key);
  const [isPreview, setPreview] = useState(false);
  const [isOver, setOver] = useState(false);
  const type = (words: string) => {
    write(words);
    sendTyping(ticketId, { isTyping: words.trim() !== "", isInternal });
  };
  const hindrance = uploads.isBusy ? t("composer.uploading") : text.trim() === "" ? t("composer.empty") : text.length > LONGEST ? t("composer.tooLong") : null;
  const send = (thenStatus?: Status) => {
    if (hindrance === null) {
      sendTyping(ticketId, { isTyping: false, isInternal });
      onSend(text.trim(), uploads.attachments, thenStatus);
      clear();
      uploads.clear();
      setPreview(false);
    }
  };
  const mark = (kind: Mark) => {
    const place = area.current;
    if (place) {
      const { from, to, insert, start, end } = edited(kind, { text, start: place.selectionStart, end: place.selectionEnd });
      place.focus();
      place.setSelectionRange(from, to);
      replaceSelection(place, insert);
      place.setSelectionRange(start, end);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape" && !event.nativeEvent.isComposing) {
      event.stopPropagation();
      area.current?.blur();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    // Office programs put a picture beside the text that was copied; the text is what is meant.
    if (files.length > 0 && event.clipboardData.getData("text/plain") === "") {
      event.preventDefault();
      uploads.add(files);
    }
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes("Files")) {
        event.preventDefault();
        setOver(true);
      }
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (event.dataTransfer.files.length > 0) {
        event.preventDefault();
        uploads.add([...event.dataTransfer.files]);
      }
    },
  };
  return (
    <section className={classes.composer} data-tone={isInternal ? "internal" : "public"} data-over={isOver} aria-label={label} {...drop}>
      {above}
      {isPreview ? (
        <Box className={classes.preview}>{text.trim() === "" ? <Text c="dimmed">{t("composer.nothing")}</Text> : <Markdown text={text} />}</Box>
      ) : (
        <Textarea
          ref={area}
          variant="unstyled"
          className={classes.area ?? ""}
          aria-label={label}
          placeholder={placeholder}
          autosize
          minRows={2}
          maxRows={12}
          value={text}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onBlur={() => sendTyping(ticketId, { isTyping: false, isInternal })}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      )}
      <UploadList uploads={uploads} />
      <div className={classes.foot}>
        <Toolbar isPreview={isPreview} onMark={mark} onPreview={() => setPreview(!isPreview)} onFiles={uploads.add} />
        <div className={classes.send}>{button({ hindrance, send })}</div>
      </div>
      {isOver && <div className={classes.over}>{t("composer.drop")}</div>}
    </section>
  );
}

/** As the server has it, in characters. */
const LONGEST = 50_000;

/** As if it had been typed, so that it can be undone. */
function replaceSelection(area: HTMLTextAreaElement, insert: string): void {
  // There is no other way to change a text with its history; where it is missing, the text changes without one.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (!document.execCommand("insertText", false, insert)) {
    area.setRangeText(insert);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
