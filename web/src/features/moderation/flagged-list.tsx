import { SegmentedControl, Stack } from "@mantine/core";
import { IconMessageCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { EmptyState } from "~/ui/empty-state";
import { LoadMore } from "~/ui/load-more";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { FlaggedCard } from "./flagged-card";
import { useFlaggedContent } from "./use-flagged-content";

export function FlaggedList() {
  const { t } = useTranslation("moderation");
  const [shown, setShown] = useState("undecided");
  const query = useFlaggedContent(shown === "undecided");
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t("flagged.which")}
        data={[
          { value: "undecided", label: t("flagged.undecided") },
          { value: "all", label: t("flagged.all") },
        ]}
        value={shown}
        onChange={setShown}
      />
      <AsyncState
        query={query}
        skeleton={<RowsSkeleton rows={4} height={104} />}
        isEmpty={(all) => all.length === 0}
        empty={
          <EmptyState icon={IconMessageCheck} title={t(shown === "all" ? "flagged.none" : "flagged.allDecided")}>
            {t("flagged.noneDetail")}
          </EmptyState>
        }
      >
        {(all) => (
          <Stack gap="md">
            {all.map((content) => (
              <FlaggedCard key={content.id} content={content} />
            ))}
            <LoadMore query={query} />
          </Stack>
        )}
      </AsyncState>
    </>
  );
}
