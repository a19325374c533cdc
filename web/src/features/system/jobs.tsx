import { SegmentedControl, Table } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { JobRow } from "./job-row";
import { Section } from "./section";
import { useJobs } from "./use-jobs";

export function Jobs() {
  const { t } = useTranslation("system");
  const [shown, setShown] = useState("all");
  const query = useJobs(shown === "failing");
  return (
    <Section title={t("jobs.title")}>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t("jobs.which")}
        data={[
          { value: "all", label: t("jobs.all") },
          { value: "failing", label: t("jobs.onlyFailing") },
        ]}
        value={shown}
        onChange={setShown}
      />
      <AsyncState
        query={query}
        skeleton={<RowsSkeleton rows={5} height={52} />}
        isEmpty={(jobs) => jobs.length === 0}
        empty={
          <EmptyState icon={IconCircleCheck} title={t("jobs.none")}>
            {t("jobs.noneDetail")}
          </EmptyState>
        }
      >
        {(jobs) => (
          <>
            <DataTable
              label={t("jobs.title")}
              minWidth={760}
              head={
                <>
                  <Table.Th>{t("jobs.name")}</Table.Th>
                  <Table.Th w={160}>{t("jobs.state")}</Table.Th>
                  <Table.Th w={128}>{t("jobs.next")}</Table.Th>
                  <Table.Th w={128}>{t("jobs.success")}</Table.Th>
                  <Table.Th w={128}>{t("jobs.failure")}</Table.Th>
                </>
              }
            >
              {jobs.map((job) => (
                <JobRow key={`${job.name} ${job.instance}`} job={job} />
              ))}
            </DataTable>
            <LoadMore query={query} />
          </>
        )}
      </AsyncState>
    </Section>
  );
}
