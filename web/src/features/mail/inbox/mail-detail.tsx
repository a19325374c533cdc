import { Alert, Anchor, Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { AsyncState } from "~/ui/async-state";
import { DrawerActions } from "~/ui/drawer-actions";
import { ProblemAlert } from "~/ui/problem-alert";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { notifyDone } from "~/ui/toasts";
import classes from "./inbox.module.css";
import { actionsFor } from "./mail-actions";
import { saveRawMail } from "./save-raw-mail";
import { StatePill } from "./state-pill";
import { useDecideMail } from "./use-decide-mail";
import type { ReceivedMail } from "./use-inbox";
import { useReceivedMail } from "./use-received-mail";

/** One mail: what became of it and why, what it says, and what can be done about it. */
export function MailDetail({ id }: { id: number }) {
  const query = useReceivedMail(id);
  return (
    <AsyncState query={query} skeleton={<RowsSkeleton rows={6} />}>
      {(mail) => (
        <Stack gap="md">
          <Facts mail={mail} to={mail.to} files={mail.files} />
          {mail.text === null || mail.reply === null ? <NotKept /> : <Words text={mail.text} reply={mail.reply} />}
          <Decide mail={mail} />
        </Stack>
      )}
    </AsyncState>
  );
}

function Facts({ mail, to, files }: { mail: ReceivedMail; to: readonly string[]; files: readonly string[] }) {
  const { t } = useTranslation("inbox");
  const { exact } = useFormat();
  return (
    <>
      <Group gap="xs">
        <StatePill state={mail.state} />
        {mail.outcome !== null && <Text size="sm">{t(`outcome.${mail.outcome}`)}</Text>}
      </Group>
      {mail.outcome !== null && <Text size="sm" c="dimmed">{t(`why.${mail.outcome}`)}</Text>}
      {mail.reason !== null && (
        <Alert variant="light" color="gray" title={t("detail.reason")}>
          {mail.reason}
        </Alert>
      )}
      <dl className={classes.facts}>
        <dt>{t("detail.from")}</dt>
        <dd>{mail.sender === null ? t("noSender") : mail.sender_name === null || mail.sender_name === "" ? mail.sender : `${mail.sender_name} <${mail.sender}>`}</dd>
        <dt>{t("detail.to")}</dt>
        <dd>{to.join(", ")}</dd>
        <dt>{t("detail.received")}</dt>
        <dd>{exact(mail.received_at)}</dd>
        <dt>{t("detail.mailbox")}</dt>
        <dd>{mail.mailbox ?? t(mail.is_import ? "detail.imported" : "detail.mailboxGone")}</dd>
        {mail.ticket_id !== null && (
          <>
            <dt>{t("detail.ticket")}</dt>
            <dd>
              <Anchor size="sm" renderRoot={(props) => <Link to="/tickets/$ticketId" params={{ ticketId: String(mail.ticket_id) }} {...props} />}>
                {mail.reference}
              </Anchor>
            </dd>
          </>
        )}
        {files.length > 0 && (
          <>
            <dt>{t("detail.files")}</dt>
            <dd>{files.join(", ")}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function NotKept() {
  const { t } = useTranslation("inbox");
  return <Text size="sm" c="dimmed">{t("detail.notKept")}</Text>;
}

function Words({ text, reply }: { text: string; reply: string }) {
  const { t } = useTranslation("inbox");
  const [shown, setShown] = useState("reply");
  return (
    <Stack gap="xs">
      {text !== reply && (
        <SegmentedControl
          size="xs"
          aria-label={t("detail.which")}
          data={[
            { value: "reply", label: t("detail.reply") },
            { value: "text", label: t("detail.whole") },
          ]}
          value={shown}
          onChange={setShown}
        />
      )}
      <div className={classes.text}>{shown === "reply" ? reply : text}</div>
    </Stack>
  );
}

function Decide({ mail }: { mail: ReceivedMail }) {
  const { t } = useTranslation("inbox");
  const decide = useDecideMail();
  const [saving, setSaving] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const save = async () => {
    setSaving({ busy: true, error: null });
    try {
      await saveRawMail(mail.id);
      setSaving({ busy: false, error: null });
    } catch (error) {
      setSaving({ busy: false, error });
    }
  };
  const error = decide.error ?? saving.error;
  return (
    <>
      {error !== null && <ProblemAlert error={error} conflict={t("action.conflict")} />}
      <DrawerActions>
        {mail.has_raw && (
          <Button variant="default" leftSection={<IconDownload size={16} />} loading={saving.busy} onClick={() => void save()}>
            {t("action.raw")}
          </Button>
        )}
        {actionsFor(mail).map((action) => (
          <Button
            key={action}
            variant={action === "dismiss" ? "default" : "filled"}
            loading={decide.isPending && decide.variables.action === action}
            disabled={decide.isPending}
            onClick={() => decide.mutate({ id: mail.id, action }, { onSuccess: () => notifyDone(t(`done.${action}`)) })}
          >
            {t(`action.${action}`)}
          </Button>
        ))}
      </DrawerActions>
    </>
  );
}
