import { Button, FileButton, Input, Text } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "~/lib/api/types";
import { announce } from "~/ui/announce";
import classes from "./attachment-picker.module.css";
import { AttachmentRow } from "./attachment-row";
import { useFileDrop } from "./use-file-drop";
import { useUploads } from "./use-uploads";

/** As the server has it. */
const MOST_FILES = 20;

interface AttachmentPickerProps {
  attachments: readonly Attachment[];
  onChange: (change: (before: Attachment[]) => Attachment[]) => void;
  /** While a file is on its way, what it belongs to should not be sent. */
  onBusyChange: (isBusy: boolean) => void;
  error?: ReactNode;
}

/** Files beside a text that is being written: chosen, or dropped or pasted anywhere in the form around it. */
export function AttachmentPicker({ attachments, onChange, onBusyChange, error }: AttachmentPickerProps) {
  const { t } = useTranslation("attachments");
  const [form, setForm] = useState<HTMLElement | null>(null);
  const reset = useRef<() => void>(null);
  const { uploads, isBusy, add, retry, drop } = useUploads((attachment) => {
    onChange((before) => [...before, attachment]);
    announce(t("added", { name: attachment.file_name }));
  });
  const room = MOST_FILES - attachments.length - uploads.length;
  const take = (files: File[]) => {
    add(files.slice(0, Math.max(0, room)));
    reset.current?.();
  };
  const isOver = useFileDrop(form, take);
  const tellBusy = useEffectEvent(onBusyChange);
  useEffect(() => tellBusy(isBusy), [isBusy]);
  return (
    <Input.Wrapper label={t("label")} labelElement="div" size="md" error={error}>
      <div className={classes.area} data-over={isOver || undefined} ref={(area) => setForm(area?.closest("form") ?? null)}>
        <FileButton multiple onChange={take} resetRef={reset}>
          {(props) => (
            <Button {...props} variant="subtle" size="md" leftSection={<IconPaperclip size={18} aria-hidden />} disabled={room <= 0}>
              {t("choose")}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {room <= 0 ? t("full", { count: MOST_FILES }) : t("dropOrPaste")}
        </Text>
      </div>
      {attachments.length + uploads.length > 0 && (
        <ul className={classes.files}>
          {attachments.map(({ id, file_name, size }) => (
            <AttachmentRow key={id} name={file_name} size={size} onRemove={() => onChange((before) => before.filter((one) => one.id !== id))} />
          ))}
          {uploads.map(({ key, file, error: why }) => (
            <AttachmentRow key={`upload ${key}`} name={file.name} size={file.size} error={why} onRetry={() => retry(key)} onRemove={() => drop(key)} />
          ))}
        </ul>
      )}
    </Input.Wrapper>
  );
}
