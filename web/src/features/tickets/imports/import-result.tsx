import { Alert, Button, Group, Progress, Skeleton, Stack, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { AsyncState } from "~/ui/async-state";
import { displayName } from "~/ui/person-avatar";
import { ImportCounts } from "./import-counts";
import { ImportState } from "./import-state";
import { RefusedRows } from "./refused-rows";
import { useImport } from "./use-import";
import { type Import, isGoingOn } from "./use-imports";

interface ImportResultProps {
  id: number;
  /** Brings in for good what was only looked at; absent when its file is no longer at hand. */
  onImport?: (() => void) | undefined;
}

/** How far an import is, and what came of it. */
export function ImportResult({ id, onImport }: ImportResultProps) {
  const query = useImport(id);
  return (
    <AsyncState query={query} skeleton={<Skeleton height={240} radius="md" />}>
      {(one) => <Result of={one} onImport={onImport} />}
    </AsyncState>
  );
}

function Result({ of, onImport }: { of: Import } & Pick<ImportResultProps, "onImport">) {
  const { t } = useTranslation("imports");
  const { exact } = useFormat();
  const { state, is_dry_run, counts, problem, source, created_by, created_at } = of;
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Group gap="sm">
          <ImportState of={of} />
          <Text size="sm" c="dimmed">
            {t("result.by", { name: displayName(created_by), when: exact(created_at) })}
          </Text>
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {t("result.source", { source })}
        </Text>
      </Stack>
      {isGoingOn(of) && <Progress value={100} animated aria-label={t(`state.${state}`)} />}
      <ImportCounts counts={counts} isDryRun={is_dry_run} />
      {isGoingOn(of) && (
        <Text size="sm" c="dimmed">
          {t("result.goesOn")}
        </Text>
      )}
      {state === "failed" && (
        <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} title={t("result.failed")} role="alert">
          {problem}
        </Alert>
      )}
      {state === "done" && (
        <Text size="sm" role="status">
          {t(is_dry_run ? "result.checked" : counts.failed > 0 ? "result.doneWithRefused" : "result.done")}
        </Text>
      )}
      {state === "done" && is_dry_run && onImport && counts.imported > 0 && (
        <Button onClick={onImport} style={{ alignSelf: "start" }}>
          {t("start")}
        </Button>
      )}
      {counts.errors.length > 0 && <RefusedRows of={of} />}
    </Stack>
  );
}
