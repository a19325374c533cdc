import { Anchor, Button, Group, Paper, Text } from "@mantine/core";
import { IconCircleCheck, IconGauge } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { displayName } from "~/ui/person-avatar";
import { RelativeTime } from "~/ui/relative-time";
import { TonePill } from "~/ui/tone-pill";
import { EvidenceList } from "./evidence-list";
import classes from "./moderation.module.css";
import { PatternPill } from "./pattern-pill";
import { toldShare } from "./share";
import type { MisuseReport } from "./use-misuse-reports";

const PERCENT = { style: "percent" } as const;

export const ReportCard = memo(function ReportCard({ report, onReview }: { report: MisuseReport; onReview: (report: MisuseReport) => void }) {
  const { t } = useTranslation("moderation");
  const format = useFormat();
  const name = displayName(report.user);
  return (
    <Paper component="article" withBorder radius="md" p="md" className={classes.card} aria-label={t("report.about", { name })}>
      <div className={classes.head}>
        <h3 className={classes.who}>
          <Anchor inherit renderRoot={(props) => <Link to="/tickets" search={{ customer: report.user.id }} {...props} />}>
            {name}
          </Anchor>
        </h3>
        <Text size="sm" c="dimmed">
          {format.date(`${report.day}T12:00:00`)}
        </Text>
        <span className={classes.end}>
          <TonePill tone={report.confidence >= 0.8 ? "red" : report.confidence >= 0.5 ? "amber" : "grey"} icon={IconGauge}>
            {t("report.confidence", { share: format.number(toldShare(report.confidence), PERCENT) })}
          </TonePill>
        </span>
      </div>
      <Group gap={6}>
        {report.patterns.map((pattern) => (
          <PatternPill key={pattern} pattern={pattern} />
        ))}
      </Group>
      <ul className={classes.plain} aria-label={t("report.findings")}>
        {report.findings.map(({ pattern, count, threshold, confidence }) => (
          <Text component="li" size="sm" key={pattern}>
            {t(`finding.${pattern}`, { count, threshold: format.number(threshold) })}{" "}
            <Text span size="sm" c="dimmed">
              {t("finding.confidence", { share: format.number(toldShare(confidence), PERCENT) })}
            </Text>
          </Text>
        ))}
      </ul>
      <EvidenceList evidence={report.evidence} />
      {report.reviewed_at === null ? (
        <Group>
          <Button size="xs" variant="default" onClick={() => onReview(report)}>
            {t("review.open")}
          </Button>
        </Group>
      ) : (
        <div>
          <Group gap={6}>
            <TonePill tone="green" icon={IconCircleCheck}>
              {t("review.done")}
            </TonePill>
            <Text size="sm" c="dimmed">
              {report.reviewed_by && displayName(report.reviewed_by)} · <RelativeTime at={report.reviewed_at} />
            </Text>
          </Group>
          {report.note !== null && (
            <Text size="sm" mt={6} style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
              {report.note}
            </Text>
          )}
        </div>
      )}
    </Paper>
  );
});
