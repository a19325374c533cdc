import { Loader, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "~/lib/api/types";
import { notifyProblem } from "~/ui/toasts";
import classes from "./attachments.module.css";
import { FileIcon } from "./file-icon";
import { shownName } from "./file-name";
import { download } from "./read-file";
import { useFileSize } from "./use-file-size";

/** A file with its name and size; a click downloads it. */
export function FileChip({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation("files");
  const sizeOf = useFileSize();
  const [busy, setBusy] = useState(false);
  const name = shownName(attachment.file_name);
  const fetch = async () => {
    setBusy(true);
    try {
      await download(attachment);
    } catch (error) {
      notifyProblem(error, { onRetry: () => void fetch() });
    } finally {
      setBusy(false);
    }
  };
  return (
    <UnstyledButton className={classes.file} onClick={() => void fetch()} disabled={busy} aria-label={t("download", { name })} title={name}>
      {busy ? <Loader size={20} /> : <FileIcon contentType={attachment.content_type} />}
      <span className={classes.words}>
        <span className={classes.name} style={{ display: "block" }}>
          {name}
        </span>
        <span className={classes.size}>{sizeOf(attachment.size)}</span>
      </span>
    </UnstyledButton>
  );
}
