import { CopyButton, Tooltip, UnstyledButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./header.module.css";

/** What the ticket is called in mails and on the telephone; a click copies it. */
export function Reference({ reference }: { reference: string }) {
  const { t } = useTranslation("ticket");
  return (
    <CopyButton value={reference}>
      {({ copied, copy }) => (
        <Tooltip label={t(copied ? "reference.copied" : "reference.copy")}>
          <UnstyledButton className={classes.reference ?? ""} onClick={copy} aria-label={t("reference.of", { reference })}>
            {reference}
            {copied ? <IconCheck size={12} aria-hidden /> : <IconCopy size={12} aria-hidden />}
          </UnstyledButton>
        </Tooltip>
      )}
    </CopyButton>
  );
}
