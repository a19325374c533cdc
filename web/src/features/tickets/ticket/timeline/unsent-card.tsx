import { Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isStaff, useMe } from "~/lib/session/use-me";
import { useProblemText } from "~/ui/problem-text";
import type { TicketOutbox } from "../outbox/use-outbox";
import type { Unsent } from "../outbox/outbox";
import { Card } from "./message-card";
import { kindOf } from "./message-label";
import classes from "./timeline.module.css";

/** One's own message that the server has not told of yet. */
export function UnsentCard({ item, outbox }: { item: Unsent; outbox: TicketOutbox }) {
  const { t } = useTranslation("ticket");
  const me = useMe();
  const kind = kindOf({ is_internal: item.isInternal, is_ai: item.isAi ?? false, author_kind: isStaff(me) ? "agent" : "customer" });
  return (
    <Card
      kind={kind}
      author={me}
      at={new Date(item.at).toISOString()}
      body={item.body}
      attachments={item.attachments}
      state={item.state}
      note={item.state === "sending" && <span className={classes.label}>{t("unsent.sending")}</span>}
    >
      {item.state === "failed" && <NotSent item={item} outbox={outbox} />}
    </Card>
  );
}

function NotSent({ item, outbox }: { item: Unsent; outbox: TicketOutbox }) {
  const { t } = useTranslation("ticket");
  const { t: common } = useTranslation();
  const problemText = useProblemText();
  const why = item.problem && problemText(item.problem);
  return (
    <div className={classes.refusal} role="alert">
      <IconAlertCircle size={16} aria-hidden />
      <span style={{ flex: 1 }}>
        <strong>{t("unsent.failed")}</strong> {why && (why.detail || why.title)}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => outbox.retry(item)}>
        {common("tryAgain")}
      </Button>
      <Button size="compact-xs" variant="subtle" color="red" onClick={() => outbox.remove(item.clientId)}>
        {t("unsent.discard")}
      </Button>
    </div>
  );
}
