import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconBlockquote, IconBold, IconCode, IconEye, IconItalic, IconLink, IconList, IconPaperclip, IconPencil } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "./composer.module.css";
import type { Mark } from "./markdown-edit";

const MARKS = [
  { mark: "bold", Icon: IconBold },
  { mark: "italic", Icon: IconItalic },
  { mark: "code", Icon: IconCode },
  { mark: "list", Icon: IconList },
  { mark: "quote", Icon: IconBlockquote },
  { mark: "link", Icon: IconLink },
] as const satisfies readonly { mark: Mark; Icon: unknown }[];

interface ToolbarProps {
  isPreview: boolean;
  onMark: (mark: Mark) => void;
  onPreview: () => void;
  onFiles: (files: File[]) => void;
}

export function Toolbar({ isPreview, onMark, onPreview, onFiles }: ToolbarProps) {
  const { t } = useTranslation("ticket");
  const files = useRef<HTMLInputElement>(null);
  return (
    <Group gap={2} wrap="nowrap" className={classes.toolbar ?? ""} role="toolbar" aria-label={t("composer.toolbar")}>
      <Tooltip label={t("composer.attach")}>
        <ActionIcon variant="subtle" color="gray" aria-label={t("composer.attach")} onClick={() => files.current?.click()}>
          <IconPaperclip size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
      {MARKS.map(({ mark, Icon }) => (
        <Tooltip key={mark} label={t(`composer.${mark}`)}>
          <ActionIcon variant="subtle" color="gray" data-mark={mark} aria-label={t(`composer.${mark}`)} disabled={isPreview} onClick={() => onMark(mark)}>
            <Icon size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      ))}
      <Tooltip label={t(isPreview ? "composer.write" : "composer.preview")}>
        <ActionIcon variant={isPreview ? "light" : "subtle"} color="gray" aria-label={t("composer.preview")} aria-pressed={isPreview} onClick={onPreview}>
          {isPreview ? <IconPencil size={18} stroke={1.5} /> : <IconEye size={18} stroke={1.5} />}
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
