import { Alert, Anchor, Box, Button, Group, Skeleton, Stack, Tabs, Text } from "@mantine/core";
import { IconAlertTriangle, IconCopyCheck, IconRefresh } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { AsyncState } from "~/ui/async-state";
import { ProblemAlert } from "~/ui/problem-alert";
import { MailFrame } from "./mail-frame";
import { isOneOf, MAIL_KINDS } from "./mail-search";
import { MailStatePill } from "./mail-state-pill";
import classes from "./mail.module.css";
import { type MailDetail, useMail } from "./use-mail";
import type { Mail } from "./use-mails";
import { useRetryMail } from "./use-retry-mail";

interface MailReaderProps {
  mail: Mail;
  onlyTo: (recipient: string) => void;
}

/** One mail: how far it got and why no further, and what is in it. */
export function MailReader({ mail, onlyTo }: MailReaderProps) {
  const query = useMail(mail.id);
  const now = query.data?.mail ?? mail;
  return (
    <Stack gap="md">
      <Head mail={now} onlyTo={onlyTo} />
      <AsyncState query={query} skeleton={<Skeleton height={320} radius="md" />}>
        {(detail) => <Content detail={detail} />}
      </AsyncState>
    </Stack>
  );
}

function Head({ mail, onlyTo }: MailReaderProps) {
  const { t } = useTranslation("mail");
  const { exact, number } = useFormat();
  const retry = useRetryMail();
  const isWaiting = mail.state === "queued" && mail.next_try_at !== null;
  return (
    <>
      <dl className={classes.head}>
        <dt>{t("list.to")}</dt>
        <dd>
          <Anchor component="button" type="button" size="sm" onClick={() => onlyTo(mail.recipient)} title={t("onlyTo")}>
            {mail.recipient}
          </Anchor>
        </dd>
        <dt>{t("list.kind")}</dt>
        <dd>{isOneOf(MAIL_KINDS, mail.kind) ? t(`kind.${mail.kind}`) : mail.kind}</dd>
        {mail.ticket_id !== null && (
          <>
            <dt>{t("list.ticket")}</dt>
            <dd>
              <Anchor size="sm" renderRoot={(props) => <Link to="/tickets/$ticketId" params={{ ticketId: String(mail.ticket_id) }} {...props} />}>
                {mail.ticket_reference}
              </Anchor>
            </dd>
          </>
        )}
        <dt>{t("list.when")}</dt>
        <dd>{exact(mail.created_at)}</dd>
        <dt>{t("list.state")}</dt>
        <dd>
          <MailStatePill state={mail.state} />
        </dd>
        {mail.attempts > 0 && (
          <>
            <dt>{t("list.attempts")}</dt>
            <dd>{number(mail.attempts)}</dd>
          </>
        )}
        {isWaiting && (
          <>
            <dt>{t("list.next")}</dt>
            <dd>{exact(mail.next_try_at ?? "")}</dd>
          </>
        )}
      </dl>
      {mail.cause !== null && (
        <Alert color={mail.state === "failed" ? "red" : "gray"} variant="light" icon={<IconAlertTriangle size={18} />} title={t("cause")}>
          {mail.cause}
        </Alert>
      )}
      {mail.possibly_twice && (
        <Alert color="yellow" variant="light" icon={<IconCopyCheck size={18} />}>
          {t("possiblyTwice")}
        </Alert>
      )}
      {mail.can_retry && (
        <Group>
          <Button size="xs" variant="default" leftSection={<IconRefresh size={16} aria-hidden />} loading={retry.isPending} onClick={() => retry.mutate(mail.id)}>
            {t("retry")}
          </Button>
        </Group>
      )}
      {retry.isError && <ProblemAlert error={retry.error} conflict={t("retryConflict")} />}
    </>
  );
}

function Content({ detail: { mail, text, html, raw } }: { detail: MailDetail }) {
  const { t } = useTranslation("mail");
  if (text === null) {
    return <Text c="dimmed">{t("unwritten")}</Text>;
  }
  return (
    <Tabs defaultValue={html === null ? "text" : "html"} keepMounted={false}>
      <Tabs.List>
        {html !== null && <Tabs.Tab value="html">{t("tab.html")}</Tabs.Tab>}
        <Tabs.Tab value="text">{t("tab.text")}</Tabs.Tab>
        {raw !== null && <Tabs.Tab value="raw">{t("tab.raw")}</Tabs.Tab>}
      </Tabs.List>
      {html !== null && (
        <Tabs.Panel value="html" pt="md">
          <MailFrame html={html} title={mail.subject ?? t("tab.html")} />
        </Tabs.Panel>
      )}
      <Tabs.Panel value="text" pt="md">
        <Text component="div" className={classes.body}>
          {text}
        </Text>
      </Tabs.Panel>
      {raw !== null && (
        <Tabs.Panel value="raw" pt="md">
          <Box className={classes.raw} role="group" aria-label={t("tab.raw")} tabIndex={0}>
            {raw}
          </Box>
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
