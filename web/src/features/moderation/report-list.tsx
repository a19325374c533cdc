import { SegmentedControl, Stack } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { useDialog } from "~/ui/use-dialog";
import { DetectionPanel } from "./detection-panel";
import { ReportCard } from "./report-card";
import { ReviewDialog } from "./review-dialog";
import { type MisuseReport, useMisuseReports } from "./use-misuse-reports";

export function ReportList() {
  const { t } = useTranslation("moderation");
  const [shown, setShown] = useState("all");
  const query = useMisuseReports(shown === "unreviewed");
  const reviewing = useDialog<MisuseReport>();
  return (
    <>
      <DetectionPanel />
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t("report.which")}
        data={[
          { value: "all", label: t("report.all") },
          { value: "unreviewed", label: t("report.unreviewed") },
        ]}
        value={shown}
        onChange={setShown}
      />
      <AsyncState
        query={query}
        skeleton={<RowsSkeleton rows={4} height={180} />}
        isEmpty={(reports) => reports.length === 0}
        empty={
          <EmptyState icon={IconShieldCheck} title={t(shown === "all" ? "report.none" : "report.allReviewed")}>
            {t("report.noneDetail")}
          </EmptyState>
        }
      >
        {(reports) => (
          <Stack gap="md">
            {reports.map((report) => (
              <ReportCard key={report.id} report={report} onReview={reviewing.open} />
            ))}
            <LoadMore query={query} />
          </Stack>
        )}
      </AsyncState>
      <ReviewDialog dialog={reviewing} />
    </>
  );
}
