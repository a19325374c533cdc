import { Badge, Tabs } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { PageFrame } from "~/ui/page-frame";
import { FlaggedList } from "./flagged-list";
import { ReportList } from "./report-list";
import { useMisuseCounts } from "./use-misuse-counts";

export function MisusePage() {
  const { t } = useTranslation("moderation");
  const { tab = "reports" } = useSearch({ from: "/inside/admin/misuse" });
  const navigate = useNavigate();
  const counts = useMisuseCounts();
  return (
    <PageFrame title={t("title")} explanation={t("explanation")}>
      <Tabs keepMounted={false} value={tab} onChange={(next) => void navigate({ to: "/admin/misuse", search: next === "flagged" ? { tab: next } : {}, replace: true })}>
        <Tabs.List mb="md">
          <Tabs.Tab value="reports" rightSection={<Count count={counts?.unreviewed_reports} />}>
            {t("tab.reports")}
          </Tabs.Tab>
          <Tabs.Tab value="flagged" rightSection={<Count count={counts?.undecided_content} />}>
            {t("tab.flagged")}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="reports">
          <ReportList />
        </Tabs.Panel>
        <Tabs.Panel value="flagged">
          <FlaggedList />
        </Tabs.Panel>
      </Tabs>
    </PageFrame>
  );
}

function Count({ count = 0 }: { count: number | undefined }) {
  const format = useFormat();
  return count === 0 ? null : (
    <Badge size="sm" color="red.9" circle={count < 10} autoContrast={false}>
      {format.number(count)}
    </Badge>
  );
}
