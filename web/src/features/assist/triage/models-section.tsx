import { Button, Table, Text, Title } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { AsyncState } from "~/ui/async-state";
import { Confirm } from "~/ui/confirm";
import { DataTable } from "~/ui/data-table";
import { LoadMore } from "~/ui/load-more";
import { RelativeTime } from "~/ui/relative-time";
import { RowsSkeleton } from "~/ui/rows-skeleton";
import { TonePill } from "~/ui/tone-pill";
import { notifyDone } from "~/ui/toasts";
import { useDialog } from "~/ui/use-dialog";
import { useActivateModel } from "./use-activate-model";
import { useLabelWords } from "./use-label-words";
import { type TriageModel, useModels } from "./use-models";

/** The versions of the models, and going back to one. */
export function ModelsSection({ isWatched }: { isWatched: boolean }) {
  const { t } = useTranslation("triage");
  const format = useFormat();
  const query = useModels(isWatched);
  const activating = useDialog<TriageModel>();
  const activate = useActivateModel();
  return (
    <section aria-labelledby="triage-models">
      <Title order={2} size="h3" id="triage-models" mb={4}>
        {t("models.title")}
      </Title>
      <Text size="sm" c="dimmed" mb="sm" maw={640}>
        {t("models.detail")}
      </Text>
      <AsyncState query={query} skeleton={<RowsSkeleton rows={3} height={56} />} isEmpty={(models) => models.length === 0} empty={<Text c="dimmed">{t("models.none")}</Text>}>
        {(models) => (
          <>
            <DataTable
              label={t("models.title")}
              minWidth={820}
              head={
                <>
                  <Table.Th w={132}>{t("models.created")}</Table.Th>
                  <Table.Th w={168}>{t("models.reason")}</Table.Th>
                  <Table.Th w={156}>{t("models.learnt")}</Table.Th>
                  <Table.Th>{t("models.accuracy")}</Table.Th>
                  <Table.Th w={128} data-actions>
                    {t("models.state")}
                  </Table.Th>
                </>
              }
            >
              {models.map((model) => (
                <ModelRow key={model.id} model={model} onActivate={activating.open} />
              ))}
            </DataTable>
            <LoadMore query={query} />
          </>
        )}
      </AsyncState>
      <Confirm
        opened={activating.opened}
        onClose={activating.close}
        title={t("activate.title")}
        action={t("activate.action")}
        onConfirm={async () => {
          if (activating.subject) {
            await activate.mutateAsync(activating.subject.id);
            notifyDone(t("activate.done"));
          }
        }}
      >
        {activating.subject && t("activate.detail", { at: format.exact(activating.subject.created_at) })}
      </Confirm>
    </section>
  );
}

function ModelRow({ model, onActivate }: { model: TriageModel; onActivate: (model: TriageModel) => void }) {
  const { t } = useTranslation("triage");
  const { number } = useFormat();
  const words = useLabelWords();
  const { created_at, reason, is_active, exemplars, learned, accuracy, refusal, is_kept } = model;
  return (
    <Table.Tr>
      <Table.Td>
        <RelativeTime at={created_at} />
      </Table.Td>
      <Table.Td>{t(`reason.${reason}`)}</Table.Td>
      <Table.Td>
        <div>{t("models.exemplars", { count: exemplars, number: number(exemplars) })}</div>
        <Text size="xs" c="dimmed">
          {t("models.learned", { count: learned, number: number(learned) })}
        </Text>
      </Table.Td>
      <Table.Td style={{ whiteSpace: "normal" }}>
        {Object.entries(accuracy)
          .map(([field, share]) => `${words.field(field)} ${number(share, { style: "percent", maximumFractionDigits: 1 })}`)
          .join(" · ")}
      </Table.Td>
      <Table.Td data-actions>
        {is_active ? (
          <TonePill tone="green" icon={IconCircleCheck}>
            {t("models.active")}
          </TonePill>
        ) : is_kept ? (
          <Button size="xs" variant="default" onClick={() => onActivate(model)}>
            {t("models.activate")}
          </Button>
        ) : (
          <TonePill tone={refusal === null ? "grey" : "amber"}>{t(refusal === null ? "models.gone" : "models.refused")}</TonePill>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
