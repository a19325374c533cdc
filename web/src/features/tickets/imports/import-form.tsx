import { Alert, Button, Checkbox, Group, Paper, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconAlertCircle, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "~/lib/api/problem";
import { useFormat } from "~/lib/i18n/use-format";
import { ProblemAlert } from "~/ui/problem-alert";
import { guess, mapOf, missingFields } from "./mapping";
import { MappingTable } from "./mapping-table";
import type { Preview } from "./preview";
import type { ImportOrder } from "./use-start-import";

interface ImportFormProps {
  file: File;
  preview: Preview;
  busy: boolean;
  error: unknown;
  onStart: (order: ImportOrder) => void;
  onCancel: () => void;
}

/** Says how a file is brought in. */
export function ImportForm({ file, preview, busy, error, onStart, onCancel }: ImportFormProps) {
  const { t } = useTranslation("imports");
  const { number, list } = useFormat();
  const size = number(file.size / (file.size < 1_000_000 ? 1_000 : 1_000_000), {
    style: "unit",
    unit: file.size < 1_000_000 ? "kilobyte" : "megabyte",
    maximumFractionDigits: 1,
  });
  const [chosen, setChosen] = useState(() => guess(preview.columns, preview.rows));
  const [source, setSource] = useState(file.name);
  const [makesDepartments, setMakesDepartments] = useState(true);
  const missing = missingFields(chosen, preview.columns, preview.format);
  const start = (isDryRun: boolean) => onStart({ file, map: mapOf(chosen), source: source.trim() || file.name, makesDepartments, isDryRun });
  return (
    <Paper withBorder radius="md" p="lg">
      <Group justify="space-between" align="start" wrap="nowrap" mb="md">
        <div style={{ minWidth: 0 }}>
          <Title order={2} size="h3" style={{ overflowWrap: "anywhere" }}>
            {file.name}
          </Title>
          <Text size="sm" c="dimmed">
            {size} · {t(`format.${preview.format}`)} ·{" "}
            {t("columns", { count: preview.columns.length })}
          </Text>
        </div>
        <Button variant="subtle" color="gray" size="xs" leftSection={<IconX size={14} />} onClick={onCancel}>
          {t("choose.other")}
        </Button>
      </Group>
      <Stack gap="lg">
        <MappingTable preview={preview} chosen={chosen} onChange={setChosen} />
        <TextInput
          label={t("source.label")}
          description={t("source.detail")}
          maw={480}
          maxLength={200}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Checkbox
          label={t("departments.label")}
          description={t("departments.detail")}
          checked={makesDepartments}
          onChange={(event) => setMakesDepartments(event.currentTarget.checked)}
        />
        {missing.length > 0 && (
          <Alert color="yellow" variant="light" role="status">
            {t("map.missing", { fields: list(missing.map((field) => t(`field.${field}`))) })}
          </Alert>
        )}
        {error !== null && <StartProblem error={error} />}
        <Group gap="sm">
          <Button loading={busy} disabled={missing.length > 0} onClick={() => start(false)}>
            {t("start")}
          </Button>
          <Button variant="default" disabled={busy || missing.length > 0} onClick={() => start(true)}>
            {t("dryRun")}
          </Button>
          <Text size="sm" c="dimmed">
            {t("dryRunDetail")}
          </Text>
        </Group>
      </Stack>
    </Paper>
  );
}

function StartProblem({ error }: { error: unknown }) {
  const { t } = useTranslation("imports");
  return asProblem(error).status === 413 ? (
    <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} role="alert" title={t("tooLarge")}>
      {t("tooLargeDetail")}
    </Alert>
  ) : (
    <ProblemAlert error={error} />
  );
}
