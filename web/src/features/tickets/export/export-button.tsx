import { ActionIcon, Button, Group, Loader, Popover, Text, Tooltip } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/lib/i18n/use-format";
import { notifyDone, notifyProblem } from "~/ui/toasts";
import { FILTERS, type TicketQuery } from "../filters/ticket-query";
import { download, saveFile } from "./download";

/** Saves the whole list, not only what is loaded, as a CSV file. */
export function ExportButton({ query, title }: { query: TicketQuery; title: string }) {
  const { t } = useTranslation("workspace");
  const { t: common } = useTranslation();
  const format = useFormat();
  const [bytes, setBytes] = useState<number | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async () => {
    const controller = new AbortController();
    running.current = controller;
    setBytes(0);
    try {
      const file = await download(addressOf(query), { signal: controller.signal, onProgress: setBytes });
      saveFile(file, fileName(title));
      notifyDone(t("export.done"));
    } catch (error) {
      if (!controller.signal.aborted) {
        notifyProblem(error, { onRetry: () => void start() });
      }
    } finally {
      setBytes(null);
    }
  };
  const kilobytes = format.number(Math.round((bytes ?? 0) / 1024), { style: "unit", unit: "kilobyte" });
  return (
    <Popover opened={bytes !== null} position="bottom-end" shadow="md" radius="md">
      <Popover.Target>
        <Tooltip label={t("export.title")}>
          <ActionIcon variant="subtle" color="gray" aria-label={t("export.title")} disabled={bytes !== null} onClick={() => void start()}>
            <IconDownload size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Group gap="sm" role="status">
          <Loader size={16} />
          <Text size="sm">{t("export.running", { size: kilobytes })}</Text>
          <Button size="compact-xs" variant="default" onClick={() => running.current?.abort()}>
            {common("cancel")}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}

function addressOf(query: TicketQuery): string {
  const parameters = new URLSearchParams();
  for (const name of [...FILTERS, "sort"] as const) {
    const value = query[name];
    if (value !== undefined) {
      parameters.set(name, String(value));
    }
  }
  return `${location.origin}/api/tickets/export?${parameters.toString()}`;
}

/** A name that no system finds fault with. */
function fileName(title: string): string {
  const words = title.normalize("NFKD").replaceAll(/[^\w]+/g, "-").replaceAll(/^-|-$/g, "").toLowerCase();
  return `${words || "tickets"}-${new Date().toISOString().slice(0, 10)}.csv`;
}
