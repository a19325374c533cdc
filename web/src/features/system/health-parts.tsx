import { Paper, SimpleGrid, Skeleton, Text } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { AsyncState } from "~/ui/async-state";
import { StatePill } from "./state-pill";
import classes from "./system.module.css";
import { type HealthPart, useSystemHealth } from "./use-system-health";

const KNOWN = ["ai", "attachments", "database", "feed", "mail", "search"] as const;
const DETAILS = ["late_readers", "failed_events", "mode", "engine", "triage", "reason", "waiting", "oldest_seconds", "failed_today", "last_failure"] as const;
const VALUES = ["kept", "smtp", "postgresql", "plain", "on"] as const;

export function HealthParts() {
  const query = useSystemHealth();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
      <AsyncState query={query} skeleton={KNOWN.map((part) => <Skeleton key={part} height={76} radius="md" />)}>
        {({ parts }) => parts.map((part) => <Part key={part.name} part={part} />)}
      </AsyncState>
    </SimpleGrid>
  );
}

function Part({ part: { name, status, details } }: { part: HealthPart }) {
  const { t } = useTranslation("system");
  const known = KNOWN.find((one) => one === name);
  return (
    <Paper withBorder radius="md" p="sm" className={classes.part}>
      <div className={classes.partHead}>
        <Text fw={550}>{known ? t(`part.${known}`) : name}</Text>
        <StatePill state={status} />
      </div>
      <Text size="xs" c="dimmed">
        {details.length > 0 ? details.map(([key, value]) => detailOf(key, value, t)).join(" · ") : known && t(`partDetail.${known}`)}
      </Text>
    </Paper>
  );
}

/** Counts and modes in words where there are some for them, else as the server says them. */
function detailOf(key: string, value: string, t: TFunction<"system">): string {
  const name = DETAILS.find((one) => one === key);
  const word = VALUES.find((one) => one === value);
  return [name ? t(`detail.${name}`) : key, word ? t(`value.${word}`) : value].join(": ");
}
