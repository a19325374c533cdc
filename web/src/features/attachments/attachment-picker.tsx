import { Button, FileButton, Input, Text } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./attachment-picker.module.css";
import { UploadList } from "./upload-list";
import { useFileDrop } from "./use-file-drop";
import type { UploadTray } from "./use-tray";

/** As the server has it. */
const MOST_FILES = 20;

interface AttachmentPickerProps {
  uploads: UploadTray;
  error?: ReactNode;
  /** As that of the fields around it. */
  size?: "sm" | "md";
}

/** Files beside a form: chosen, or dropped or pasted anywhere in the form around it. */
export function AttachmentPicker({ uploads, error, size = "md" }: AttachmentPickerProps) {
  const { t } = useTranslation("attachment-picker");
  const [form, setForm] = useState<HTMLElement | null>(null);
  const reset = useRef<() => void>(null);
  const room = MOST_FILES - uploads.all.length;
  const take = (files: File[]) => {
    uploads.add(files.slice(0, Math.max(0, room)));
    reset.current?.();
  };
  const isOver = useFileDrop(form, take);
  return (
    <Input.Wrapper label={t("label")} labelElement="div" size={size} error={error}>
      <div className={classes.area} data-over={isOver || undefined} ref={(area) => setForm(area?.closest("form") ?? null)}>
        <FileButton multiple onChange={take} resetRef={reset}>
          {(props) => (
            <Button {...props} variant="subtle" size={size} leftSection={<IconPaperclip size={18} aria-hidden />} disabled={room <= 0}>
              {t("choose")}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" className={room > 0 ? classes.hint : undefined}>
          {room <= 0 ? t("full", { count: MOST_FILES }) : t("dropOrPaste")}
        </Text>
      </div>
      <UploadList uploads={uploads} />
    </Input.Wrapper>
  );
}
