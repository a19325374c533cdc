import { Button, CloseButton, Loader } from "@mantine/core";
import { IconAlertCircle, IconPaperclip } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { useFormat } from "~/lib/i18n/use-format";
import { useProblemText } from "~/ui/problem-text";
import classes from "./attachment-picker.module.css";
import { fileSize } from "./file-size";

interface AttachmentRowProps {
  name: string;
  size: number;
  /** `null` while it is on its way, `undefined` once it is there. */
  error?: unknown;
  onRetry?: () => void;
  onRemove: () => void;
}

/** One file beside a text that is being written. */
export function AttachmentRow({ name, size, error, onRetry, onRemove }: AttachmentRowProps) {
  const { t } = useTranslation("attachments");
  const { t: common } = useTranslation();
  const format = useFormat();
  const problem = useFileProblem();
  const failed = error !== undefined && error !== null;
  return (
    <li className={classes.file}>
      {error === null ? <Loader size={16} aria-label={t("onItsWay")} /> : failed ? <IconAlertCircle size={16} color="var(--mantine-color-error)" aria-hidden /> : <IconPaperclip size={16} aria-hidden />}
      <span className={classes.name} title={name}>
        {name}
      </span>
      {failed ? (
        <span className={classes.problem} role="alert">
          {problem(error)}
        </span>
      ) : (
        <span className={classes.quiet}>{fileSize(size, format)}</span>
      )}
      {failed && onRetry && asProblem(error).isTransient && (
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          {common("tryAgain")}
        </Button>
      )}
      <CloseButton size={44} iconSize={16} onClick={onRemove} aria-label={t("remove", { name })} />
    </li>
  );
}

function useFileProblem(): (error: unknown) => string {
  const { t } = useTranslation("attachments");
  const text = useProblemText();
  return (error) => {
    const { status } = asProblem(error);
    return status === 413 ? t("tooLarge") : status === 415 ? t("refused") : text(error).title;
  };
}
