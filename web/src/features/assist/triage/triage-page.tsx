import { Button, Stack } from "@mantine/core";
import { IconSchool } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { PageFrame } from "~/ui/page-frame";
import { ProblemAlert } from "~/ui/problem-alert";
import { notifyDone } from "~/ui/toasts";
import { AccuracySection } from "./accuracy-section";
import { ModelsSection } from "./models-section";
import { useRetrain } from "./use-retrain";

/** So long a new version is looked for. In milliseconds. */
const WATCHED = 60_000;

/** How well tickets are understood, and what has been learnt. */
export function TriagePage() {
  const { t } = useTranslation("triage");
  const retrain = useRetrain();
  const [begun, setBegun] = useState(0);
  useEffect(() => {
    if (begun === 0) {
      return undefined;
    }
    const end = setTimeout(() => setBegun(0), WATCHED);
    return () => clearTimeout(end);
  }, [begun]);
  const start = () =>
    retrain.mutate(undefined, {
      onSuccess: () => {
        setBegun(Date.now());
        notifyDone(t("retrain.begun"));
      },
    });
  return (
    <PageFrame
      title={t("title")}
      explanation={t("explanation")}
      actions={
        <Button leftSection={<IconSchool size={16} aria-hidden />} loading={retrain.isPending} onClick={start}>
          {t("retrain.action")}
        </Button>
      }
    >
      <Stack gap="xl">
        {retrain.isError && <ProblemAlert error={retrain.error} />}
        <AccuracySection />
        <ModelsSection isWatched={begun !== 0} />
      </Stack>
    </PageFrame>
  );
}
