import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { FailedEvents } from "./failed-events";
import { ReaderTable } from "./reader-table";
import { Section } from "./section";
import { useReaders } from "./use-readers";

export function Readers() {
  const { t } = useTranslation("system");
  const query = useReaders();
  return (
    <>
      <Section title={t("readers.title")}>
        <AsyncState query={query} skeleton={<RowsSkeleton rows={3} height={40} />}>
          {({ readers, failures }) => <ReaderTable readers={readers} failures={failures} />}
        </AsyncState>
      </Section>
      {query.data && query.data.failures.length > 0 && (
        <Section title={t("failures.title")}>
          <FailedEvents failures={query.data.failures} />
        </Section>
      )}
    </>
  );
}
