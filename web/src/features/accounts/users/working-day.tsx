import { ActionIcon, Input, Text } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { short, type Span } from "../working-week";
import classes from "./working-day.module.css";

interface WorkingDayProps {
  name: string;
  spans: readonly Span[];
  onChange: (spans: Span[]) => void;
}

/** The hours of one day; none: free. */
export function WorkingDay({ name, spans, onChange }: WorkingDayProps) {
  const { t } = useTranslation("users");
  const set = (at: number, change: Partial<Span>) => onChange(spans.map((span, index) => (index === at ? { ...span, ...change } : span)));
  return (
    <div className={classes.day} role="group" aria-label={name}>
      <Text size="sm" className={classes.name}>
        {name}
      </Text>
      <div className={classes.spans}>
        {spans.length === 0 && (
          <Text size="sm" c="dimmed" className={classes.name}>
            {t("hours.free")}
          </Text>
        )}
        {spans.map(({ from, to }, at) => (
          // The spans of a day have nothing but their place.
          <div key={at} className={classes.span}>
            <Input type="time" aria-label={t("hours.from", { day: name })} value={short(from)} onChange={(event) => set(at, { from: event.currentTarget.value })} />
            <span aria-hidden>–</span>
            <Input
              type="time"
              aria-label={t("hours.to", { day: name })}
              value={short(to)}
              error={short(from) >= short(to)}
              // So that a form that is refused finds where.
              data-path={short(from) >= short(to) ? "working_hours" : undefined}
              onChange={(event) => set(at, { to: event.currentTarget.value })}
            />
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("hours.remove", { day: name })} onClick={() => onChange(spans.toSpliced(at, 1))}>
              <IconX size={16} />
            </ActionIcon>
          </div>
        ))}
      </div>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("hours.add", { day: name })} onClick={() => onChange([...spans, next(spans.at(-1))])}>
        <IconPlus size={16} />
      </ActionIcon>
    </div>
  );
}

/** The usual day, or what comes after the last span. */
function next(last: Span | undefined): Span {
  return last ? { from: short(last.to), to: "" } : { from: "09:00", to: "17:00" };
}
