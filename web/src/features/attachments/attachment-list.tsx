import type { Attachment } from "~/lib/api/types";
import classes from "./attachments.module.css";
import { FileChip } from "./file-chip";
import { isPicture } from "./file-kind";
import { Picture } from "./picture";

/** The files beside a message. */
export function AttachmentList({ attachments }: { attachments: readonly Attachment[] }) {
  if (attachments.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list}>
      {attachments.map((attachment) => (
        <li key={attachment.id}>{isPicture(attachment) ? <Picture attachment={attachment} /> : <FileChip attachment={attachment} />}</li>
      ))}
    </ul>
  );
}
