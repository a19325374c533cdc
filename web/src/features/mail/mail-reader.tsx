import { Anchor, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import classes from "./mail.module.css";
import type { KeptMail } from "./use-mails";

/** One mail as it would have been sent. */
export function MailReader({ mail, onlyTo }: { mail: KeptMail; onlyTo: (recipient: string) => void }) {
  const { t } = useTranslation("mail");
  const { exact } = useFormat();
  return (
    <Stack gap="md">
      <dl className={classes.head}>
        <dt>{t("list.to")}</dt>
        <dd>
          <Anchor component="button" type="button" size="sm" onClick={() => onlyTo(mail.recipient)} title={t("onlyTo")}>
            {mail.recipient}
          </Anchor>
        </dd>
        <dt>{t("list.when")}</dt>
        <dd>{exact(mail.created_at)}</dd>
      </dl>
      <Text component="div" className={classes.body}>
        {mail.body}
      </Text>
    </Stack>
  );
}
