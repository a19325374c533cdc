import { Button, Group, Modal, ScrollArea, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Problem } from "~/lib/api/problem";
import type { TicketSummary } from "~/lib/api/types";
import { useProblemText } from "~/ui/problem-text";

export interface RefusedTicket {
  ticket: TicketSummary;
  problem: Problem;
}

/** What became of a change to many tickets where not all of them took it. */
export interface Report {
  done: number;
  refused: readonly RefusedTicket[];
}

export function BulkReport({ report: { done, refused }, onClose }: { report: Report; onClose: () => void }) {
  const { t } = useTranslation("workspace");
  const { t: common } = useTranslation();
  const problemText = useProblemText();
  return (
    <Modal opened onClose={onClose} size="lg" title={t("bulk.refused", { count: refused.length })} closeButtonProps={{ "aria-label": common("close") }}>
      <Stack gap="md">
        <Text>{done === 0 ? t("bulk.noneDone") : t("bulk.done", { count: done })}</Text>
        <ScrollArea.Autosize mah={320} viewportProps={{ tabIndex: 0 }}>
          <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: "none" }}>
            {refused.map(({ ticket, problem }) => {
              const { title, detail } = problemText(problem);
              return (
                <li key={ticket.id}>
                  <Text fw={500} truncate>
                    {ticket.subject}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {ticket.reference} · {detail || title}
                  </Text>
                </li>
              );
            })}
          </Stack>
        </ScrollArea.Autosize>
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {t("bulk.stillSelected")}
          </Text>
          <Button onClick={onClose} data-autofocus>
            {common("close")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
