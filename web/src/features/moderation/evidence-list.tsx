import { Anchor, Button, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { evidenceRows, type EvidenceRow } from "./evidence-rows";
import type { Kind } from "./kind-pill";
import classes from "./moderation.module.css";
import type { Evidence } from "./use-misuse-reports";

const AT_FIRST = 3;

/** The tickets that make the patterns of a report. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const { t } = useTranslation("moderation");
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const rows = evidenceRows(evidence);
  return (
    <div>
      <ul id={id} className={`${classes.plain ?? ""} ${classes.evidence ?? ""}`} aria-label={t("report.evidence")}>
        {rows.slice(0, isOpen ? rows.length : AT_FIRST).map((row) => (
          <Row key={`${String(row.ticketId)} ${row.patterns.join()} ${row.text}`} row={row} />
        ))}
      </ul>
      {rows.length > AT_FIRST && (
        <Button variant="subtle" size="compact-sm" mt="xs" ml={-8} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t("report.less") : t("report.more", { count: rows.length - AT_FIRST })}
        </Button>
      )}
    </div>
  );
}

function Row({ row: { ticketId, reference, text, patterns } }: { row: EvidenceRow }) {
  const { t } = useTranslation("moderation");
  const flagged = patterns.includes("flagged_content");
  return (
    <li>
      {ticketId === null ? (
        <Text span size="sm">
          {reference}
        </Text>
      ) : (
        <Anchor size="sm" ff="monospace" renderRoot={(props) => <Link to="/tickets/$ticketId" params={{ ticketId: String(ticketId) }} {...props} />}>
          {reference}
        </Anchor>
      )}
      <Text span size="sm" c={flagged ? "dimmed" : "var(--mantine-color-text)"}>
        {flagged ? t("report.flaggedWords", { kind: t(`kind.${text as Kind}`) }) : text}
      </Text>
    </li>
  );
}
