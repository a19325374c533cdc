import { CloseButton, Progress, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useProblemText } from "~/ui/problem-text";
import classes from "./attachments.module.css";
import { FileIcon } from "./file-icon";
import { shownName } from "./file-name";
import type { Upload } from "./tray";
import { useFileSize } from "./use-file-size";
import type { UploadTray } from "./use-tray";

/** The files beside a draft: on their way, arrived, or refused with the reason. */
export function UploadList({ uploads }: { uploads: UploadTray }) {
  return uploads.all.length === 0 ? null : (
    <ul className={classes.list} style={{ margin: "8px 12px" }}>
      {uploads.all.map((upload) => (
        <li key={upload.key}>
          <UploadChip upload={upload} onRemove={() => uploads.remove(upload.key)} onRetry={() => uploads.retry(upload.key)} />
        </li>
      ))}
    </ul>
  );
}

function UploadChip({ upload, onRemove, onRetry }: { upload: Upload; onRemove: () => void; onRetry: () => void }) {
  const { t } = useTranslation("files");
  const { t: common } = useTranslation();
  const sizeOf = useFileSize();
  const problemText = useProblemText();
  const { state } = upload;
  const name = shownName(upload.name);
  const refusal = state.at === "refused" ? state.problem : null;
  return (
    <div className={`${classes.file} ${refusal ? classes.refused : ""}`}>
      <FileIcon contentType={state.at === "done" ? state.attachment.content_type : ""} />
      <div className={classes.words}>
        <div className={classes.name} title={name}>
          {name}
        </div>
        {state.at === "sending" && <Progress value={state.share * 100} size="sm" my={4} miw={96} aria-label={t("sending", { name })} />}
        {state.at === "done" && <div className={classes.size}>{sizeOf(upload.size)}</div>}
        {refusal && (
          <div className={classes.reason} role="alert">
            {refusal.status === 413 ? t("tooLarge", { size: sizeOf(upload.size) }) : problemText(refusal).detail || problemText(refusal).title}{" "}
            {refusal.isTransient && (
              <UnstyledButton onClick={onRetry} fz="inherit" fw={600} td="underline">
                {common("tryAgain")}
              </UnstyledButton>
            )}
          </div>
        )}
      </div>
      <CloseButton size="sm" aria-label={t(state.at === "sending" ? "stop" : "remove", { name })} onClick={onRemove} />
    </div>
  );
}
