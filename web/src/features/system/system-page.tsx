import { useTranslation } from "react-i18next";
import { PageFrame } from "~/ui/page-frame";
import { HealthParts } from "./health-parts";
import { Jobs } from "./jobs";
import { Readers } from "./readers";
import { Section } from "./section";
import { WholeState } from "./whole-state";

export function SystemPage() {
  const { t } = useTranslation("system");
  return (
    <PageFrame title={t("title")} explanation={t("explanation")}>
      <WholeState />
      <Section title={t("parts")}>
        <HealthParts />
      </Section>
      <Readers />
      <Jobs />
    </PageFrame>
  );
}
